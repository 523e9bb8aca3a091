import { agentTimeouts } from './node-http';
import type { Action, Library } from './types';

const MEASURED = 'measured with axios 1.21.1 and 0.27.2 against a server that accepts and never answers';

const withConfigAt = (arg: number): Action => ({
	does: 'request',
	options: [{ arg }],
	url: { arg: 0 },
	bounds: 'call',
});
const withBodyAt = (body: number): Action => ({
	does: 'request',
	options: [{ arg: body + 1 }],
	url: { arg: 0 },
	body,
	bounds: 'call',
});
const create: Action = { does: 'create', shape: 'instance', options: [{ arg: 0 }], inherits: true, bounds: 'call' };
const callable: Action = {
	does: 'request',
	options: [{ arg: 0, when: 'object' }, { arg: 1 }],
	url: { arg: 0 },
	bounds: 'call',
};

export const methods: Record<string, Action | { shape: string }> = {
	request: { does: 'request', options: [{ arg: 0, when: 'object' }, { arg: 1 }], url: { arg: 0 }, bounds: 'call' },
	get: withConfigAt(1),
	delete: withConfigAt(1),
	head: withConfigAt(1),
	options: withConfigAt(1),
	post: withBodyAt(1),
	put: withBodyAt(1),
	patch: withBodyAt(1),
	postForm: withBodyAt(1),
	putForm: withBodyAt(1),
	patchForm: withBodyAt(1),
	defaults: { shape: 'defaults' },
	interceptors: { shape: 'interceptors' },
};

export const axios: Library = {
	id: 'axios',
	name: 'axios',
	modules: ['axios'],
	docs: 'https://axios-http.com/docs/req_config',
	exports: {
		default: 'static',
		axios: 'static',
		Axios: 'class',
		create: 'create',
		isAxiosError: 'look',
		AxiosError: 'look',
		AxiosHeaders: 'look',
		isCancel: 'look',
		CancelToken: 'look',
		all: 'look',
		spread: 'look',
	},
	types: { AxiosInstance: 'instance', Axios: 'instance', AxiosStatic: 'static' },
	shapes: {
		static: {
			says: 'axios',
			call: callable,
			members: {
				...methods,
				create,
				Axios: { shape: 'class' },
				isAxiosError: { does: 'look' },
				isCancel: { does: 'look' },
			},
		},
		instance: { says: 'this axios client', call: callable, members: { ...methods, create } },
		class: { construct: { does: 'create', shape: 'instance', options: [{ arg: 0 }], bounds: 'call' } },
		create: { call: create },
		look: { call: { does: 'look' }, construct: { does: 'look' } },
		defaults: { isDefaults: true },
		interceptors: {
			members: { request: { shape: 'requestInterceptors' }, response: { shape: 'responseInterceptors' } },
		},
		requestInterceptors: { members: { use: { does: 'intercept', handler: 0 } } },
		responseInterceptors: { members: { use: { does: 'look' } } },
	},
	bounds: {
		call: {
			limits: [
				{
					option: 'timeout',
					covers: 'headers',
					unit: 'ms',
					off: [0],
					source: `connect and headers, then idle: ${MEASURED}`,
				},
				{ option: 'signal', covers: 'total', unit: 'signal', off: [], source: MEASURED },
				{ option: 'cancelToken', covers: 'total', unit: 'handle', off: [], source: 'axios docs, Cancellation' },
			],
			byDefault: { ms: null, covers: 'total', says: 'waits for ever', source: `timeout is 0 by default; ${MEASURED}` },
			opaqueOptions: ['adapter'],
			otherOptions: [
				...[
					'url',
					'method',
					'baseURL',
					'headers',
					'params',
					'paramsSerializer',
					'auth',
					'responseType',
					'proxy',
					'decompress',
				],
				...['maxRedirects', 'maxBodyLength', 'maxContentLength', 'validateStatus', 'withCredentials', 'transitional'],
				...['transformRequest', 'transformResponse', 'onUploadProgress', 'onDownloadProgress', 'timeoutErrorMessage'],
				...['adapter', 'httpAgent', 'httpsAgent'],
			],
			lookAlikes: [
				...['connectionTimeout', 'connectTimeout', 'requestTimeout'].map((option) => ({
					option,
					says: `axios has no option \`${option}\`, and ignores it`,
					source: `axios docs, Request Config; ${MEASURED}`,
				})),
				...agentTimeouts('httpsAgent', 'httpAgent'),
			],
			advice: 'Pass `timeout` in its config (ms), or `signal: AbortSignal.timeout(10_000)`',
			clientAdvice: 'Set `timeout` (ms) in its config',
			// Headers, then silence: it does not cut a body that keeps coming.
			fixes: [{ at: ['call', 'client'], set: { timeout: '{ms}' }, covers: 'idle' }],
		},
	},
};

/** Packages that give the same instance back, or leave it as it is. */
export const axiosCompanions: Library = {
	id: 'axios-companions',
	name: 'an axios companion',
	modules: ['axios-rate-limit', 'axios-cache-interceptor', 'axios-logger', 'axios-debug-log', 'axios-curlirize'],
	docs: 'https://github.com/aishek/axios-rate-limit',
	exports: { default: 'same', setupCache: 'same', rateLimit: 'same', isNetworkError: 'look', exponentialDelay: 'look' },
	shapes: { same: { call: { does: 'same', arg: 0 } }, look: { call: { does: 'look' } } },
	bounds: {},
};

export const axiosRetry: Library = {
	id: 'axios-retry',
	name: 'axios-retry',
	modules: ['axios-retry'],
	docs: 'https://github.com/softonic/axios-retry',
	exports: {
		default: 'axiosRetry',
		isNetworkError: 'look',
		isRetryableError: 'look',
		isNetworkOrIdempotentRequestError: 'look',
		exponentialDelay: 'look',
		linearDelay: 'look',
	},
	shapes: {
		axiosRetry: {
			call: {
				does: 'same',
				arg: 0,
				retrying: {
					options: 1,
					limit: 'retries',
					attempts: 3,
					pauses: ['retryDelay'],
					pauseMs: 0,
					advice: { limit: 'retries: 3', pause: 'retryDelay: axiosRetry.exponentialDelay' },
					source: 'measured with axios-retry 4.5.0: 4 requests within 27 ms',
				},
			},
		},
		look: { call: { does: 'look' } },
	},
	bounds: {},
};
