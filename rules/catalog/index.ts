/** The catalogue: every library Holdfast knows. Adding one is a file here and a line in this list. */
import { axios, axiosCompanions, axiosRetry } from './axios';
import { config } from './config';
import { fetch } from './fetch';
import { followRedirects } from './follow-redirects';
import { got } from './got';
import { apollo, graphqlRequest } from './graphql';
import { ky } from './ky';
import { needle } from './needle';
import { nestAxios } from './nest-axios';
import { crossFetch, isomorphicFetch, nodeFetch } from './node-fetch';
import { nodeHttp } from './node-http';
import { nodeHttp2 } from './node-http2';
import { ofetch } from './ofetch';
import { pg } from './pg';
import { platform, timersPromises } from './platform';
import { cockatiel, policies, pTimeout } from './policies';
import { request } from './request';
import { runners } from './runners';
import { rxjs } from './rxjs';
import { superagent } from './superagent';
import type { Library } from './types';
import { undici } from './undici';
import { defu, lodash, mergers, nodeUrl } from './values';

export const catalog: readonly Library[] = [
	fetch,
	nodeHttp,
	axios,
	nestAxios,
	got,
	ky,
	nodeFetch,
	crossFetch,
	isomorphicFetch,
	ofetch,
	pg,
	undici,
	followRedirects,
	nodeHttp2,
	needle,
	request,
	superagent,
	graphqlRequest,
	apollo,
	platform,
	timersPromises,
	lodash,
	mergers,
	defu,
	nodeUrl,
	config,
	axiosCompanions,
	axiosRetry,
	cockatiel,
	policies,
	pTimeout,
	rxjs,
	...runners,
];
