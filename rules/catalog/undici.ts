import type { Library } from './types';

/** So far only what changes Node's fetch: a dispatcher set for the whole process. */
export const undici: Library = {
	id: 'undici',
	name: 'undici',
	modules: ['undici'],
	docs: 'https://undici.nodejs.org/#/?id=undicisetglobaldispatcherdispatcher',
	exports: { setGlobalDispatcher: 'setGlobalDispatcher' },
	shapes: { setGlobalDispatcher: { call: { does: 'configure', what: 'fetch' } } },
	bounds: {},
};
