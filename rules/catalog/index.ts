/** The catalogue: every library Holdfast knows. Adding one is a file here and a line in this list. */
import { axios, axiosCompanions } from './axios';
import { config } from './config';
import { fetch } from './fetch';
import { got } from './got';
import { nestAxios } from './nest-axios';
import { nodeHttp } from './node-http';
import { pg } from './pg';
import { platform } from './platform';
import { policies, pTimeout } from './policies';
import { runners } from './runners';
import { rxjs } from './rxjs';
import type { Library } from './types';
import { undici } from './undici';
import { defu, lodash, mergers } from './values';

export const catalog: readonly Library[] = [
	fetch,
	nodeHttp,
	axios,
	nestAxios,
	got,
	pg,
	undici,
	platform,
	lodash,
	mergers,
	defu,
	config,
	axiosCompanions,
	policies,
	pTimeout,
	rxjs,
	...runners,
];
