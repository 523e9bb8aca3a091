import { clientRequest, httpBounds, httpRequest } from './node-http';
import type { Library } from './types';

const MEASURED =
	'measured with follow-redirects 1.16.3 on Node 20.20.2 against servers that never answer, that stall and that trickle';

/** http and https that follow redirects: they hand their options on to Node's own, `signal` and `timeout` included. */
export const followRedirects: Library = {
	id: 'follow-redirects',
	name: 'follow-redirects',
	modules: ['follow-redirects'],
	docs: 'https://github.com/follow-redirects/follow-redirects#readme',
	exports: { default: 'root', http: 'module', https: 'module' },
	shapes: {
		root: { members: { http: { shape: 'module' }, https: { shape: 'module' } } },
		module: { says: 'http', members: { request: httpRequest, get: httpRequest } },
		clientRequest: {
			...clientRequest,
			members: {
				...clientRequest.members,
				// Unlike Node's, it destroys the socket (measured: ECONNRESET with no handler and with one that does nothing).
				setTimeout: { does: 'limit', ms: 0, handler: 1, event: 'timeout', covers: 'idle', ends: true },
			},
		},
	},
	bounds: { call: httpBounds(MEASURED) },
};
