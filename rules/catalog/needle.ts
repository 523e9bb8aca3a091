import { agentTimeouts } from './node-http';
import type { Action, ArgRef, Library } from './types';

const MEASURED = 'measured with needle 3.5.0 against servers that never answer, that stall and that trickle';
const look: Action = { does: 'look' };
const listen: Action = { does: 'listen', event: 0, handler: 1 };

/** With a callback the answer comes as a whole, without one it is a stream. */
const streaming = (options: number, url: number, body?: number): Action => ({
	does: 'request',
	options: [{ arg: options, when: 'object' }],
	url: { arg: url },
	...(body === undefined ? {} : { body }),
	bounds: 'call',
	returns: 'stream',
	answer: 'returned',
	streamedBy: ['pipe', 'on', 'once', 'read'],
});
const read = streaming(1, 0);
const write = streaming(2, 0, 1);
const setDefaults: Action = { does: 'set-defaults', options: [{ arg: 0 }] };

/** needle(method, url, data, options); no data to get and head; and needle(url, options), needle(url, data, options). */
const ADDRESS = { arg: 0, is: '[./]' };
const promising: Action = {
	does: 'request',
	options: [
		{ arg: 1, where: ADDRESS },
		{ arg: 2, where: ADDRESS },
		{ arg: 2, where: { arg: 0, is: '^(get|head)$' } },
		{ arg: 3 },
	] satisfies ArgRef[],
	url: { arg: 1 },
	bounds: 'call',
};

export const needle: Library = {
	id: 'needle',
	name: 'needle',
	modules: ['needle'],
	docs: 'https://github.com/tomas/needle#request-options',
	exports: {
		default: 'static',
		get: 'read',
		head: 'read',
		post: 'write',
		put: 'write',
		patch: 'write',
		defaults: 'defaults',
	},
	shapes: {
		static: {
			says: 'needle',
			call: promising,
			members: {
				get: read,
				head: read,
				post: write,
				put: write,
				patch: write,
				delete: write,
				request: streaming(3, 1, 2),
				defaults: setDefaults,
			},
		},
		read: { call: read },
		write: { call: write },
		defaults: { call: setDefaults },
		stream: {
			chains: ['on', 'once', 'addListener', 'prependListener'],
			members: {
				on: listen,
				once: listen,
				addListener: listen,
				prependListener: listen,
				abort: { does: 'stop' },
				destroy: { does: 'stop' },
				pipe: look,
				read: look,
				pause: look,
				resume: look,
				setEncoding: look,
			},
		},
	},
	bounds: {
		call: {
			limits: [
				{ option: 'response_timeout', covers: 'headers', unit: 'ms', off: [0], source: MEASURED },
				{ option: 'signal', covers: 'total', unit: 'signal', off: [], source: MEASURED },
				{
					option: 'read_timeout',
					covers: 'body',
					unit: 'ms',
					off: [0],
					caveat: '`read_timeout` starts only when the headers have come',
					source: `${MEASURED}: with it alone the silent one was still pending`,
				},
				{
					option: 'open_timeout',
					covers: 'connect',
					unit: 'ms',
					off: [0],
					caveat: '`open_timeout` bounds connecting only',
					source: MEASURED,
				},
			],
			byDefault: {
				ms: null,
				covers: 'total',
				says: 'waits for ever',
				source: `open_timeout is 10000, the others are 0; ${MEASURED}: pending after 330 s`,
			},
			lookAlikes: [
				...agentTimeouts('agent'),
				{
					option: 'timeout',
					says: "needle's `timeout` is its `open_timeout`, and bounds connecting only",
					stays: true,
					source: MEASURED,
				},
			],
			advice: 'Pass `response_timeout` and `read_timeout` (ms) in its options',
			fixes: [
				// The one up to the headers, the other from there to the end of the body: a trickle is cut, too.
				{ at: ['call'], set: { response_timeout: '{ms}', read_timeout: '{ms}' }, covers: 'total' },
				{ at: ['call'], set: { response_timeout: '{ms}' }, covers: 'headers' },
			],
		},
	},
};
