import { axios, methods } from './axios';
import { observable } from './rxjs';
import type { Action, Library } from './types';

const MEASURED = 'measured with @nestjs/axios 3.1.3, 4.0.1 and 12.0.1 against a server that accepts and never answers';

/** Its methods are those of axios, each as an observable; only `request` takes no address before its config. */
const calls: Record<string, Action> = Object.fromEntries(
	Object.entries({ ...methods, request: { ...(methods.request as Action), options: [{ arg: 0 }] } as Action }).flatMap(
		([name, method]) =>
			'does' in method && method.does === 'request' ? [[name, { ...method, gives: 'observable' }]] : [],
	),
);

const client = { does: 'create', shape: 'service', bounds: 'call', forAll: 'global' } as const;
const call = axios.bounds.call!;

/** Nest's HTTP client and what brings it to the classes that ask for it. Until Nest 8 it was in `@nestjs/common`. */
export const nestAxios: Library = {
	id: 'nest-axios',
	name: 'HttpService',
	modules: ['@nestjs/axios', '@nestjs/common'],
	only: ['HttpService'],
	builtOn: 'axios',
	docs: 'https://docs.nestjs.com/techniques/http-module',
	exports: {
		HttpModule: 'httpModule',
		HttpService: 'serviceClass',
		Module: 'module',
		Global: 'global',
		forwardRef: 'forwardRef',
	},
	types: { HttpService: 'service' },
	shapes: {
		service: { isInjected: true, members: { ...calls, axiosRef: { shape: 'instance' } } },
		serviceClass: { construct: { does: 'wrap', shape: 'service', arg: 0 } },
		httpModule: {
			brings: {
				shape: 'service',
				by: 'register',
				advice: 'Give it options: `HttpModule.register({ timeout: 10_000 })`',
			},
			members: {
				register: { ...client, options: [{ arg: 0 }] },
				registerAsync: {
					...client,
					options: [
						{
							arg: 0,
							later: { functions: ['useFactory'], classes: ['useClass', 'useExisting'], method: 'createHttpOptions' },
						},
					],
				},
			},
		},
		instance: axios.shapes.instance!,
		defaults: axios.shapes.defaults!,
		interceptors: axios.shapes.interceptors!,
		requestInterceptors: axios.shapes.requestInterceptors!,
		responseInterceptors: axios.shapes.responseInterceptors!,
		observable,
		module: {
			call: {
				does: 'module',
				options: 0,
				imports: 'imports',
				provides: ['providers', 'controllers'],
				exports: 'exports',
			},
		},
		global: { call: { does: 'module-for-all' } },
		forwardRef: { call: { does: 'lazy', arg: 0 } },
	},
	bounds: {
		call: {
			...call,
			limits: call.limits.map((l) => (l.option === 'timeout' ? { ...l, source: `as axios: ${MEASURED}` } : l)),
			byDefault: { ...call.byDefault, source: `HttpModule gives an axios instance with timeout 0; ${MEASURED}` },
			advice: 'Pass `timeout` in its config (ms), or put `timeout(10_000)` of rxjs into its `pipe`',
			clientAdvice: 'Set `timeout` (ms) in its options',
		},
	},
};
