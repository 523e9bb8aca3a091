/** The catalogue: every library Holdfast knows. Adding one is a file here and a line in this list. */
import { axios, axiosCompanions } from './axios';
import { config } from './config';
import { fetch } from './fetch';
import { got } from './got';
import { apollo, graphqlRequest } from './graphql';
import { nodeHttp } from './node-http';
import { pg } from './pg';
import { platform } from './platform';
import { policies } from './policies';
import { runners } from './runners';
import type { Library } from './types';
import { undici } from './undici';
import { defu, lodash, mergers } from './values';

export const catalog: readonly Library[] = [
	fetch,
	nodeHttp,
	axios,
	got,
	pg,
	undici,
	graphqlRequest,
	apollo,
	platform,
	lodash,
	mergers,
	defu,
	config,
	axiosCompanions,
	policies,
	...runners,
];
