// package: {"dependencies":{"got":"^14.4.0"}}
import got from 'got';

export const viaHandler = got.extend({
	handlers: [
		(options, next) => {
			options.timeout.request ??= 5_000;
			return next(options);
		},
	],
});
export const viaHook = got.extend({ hooks: { beforeRequest: [(options) => void (options.timeout.request = 5_000)] } });
export const viaInit = got.extend({ hooks: { init: [(_raw, options) => void (options.timeout = { request: 5_000 })] } });

export const all = (url: string) => Promise.all([viaHandler(url), viaHook.get(url), viaInit(url)]);
