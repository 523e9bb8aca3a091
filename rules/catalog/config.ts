import type { Action, Library } from './types';

const value: Action = { does: 'configured' };

/** Where values come from a configuration: whatever it is, the user has set it. */
export const config: Library = {
	id: 'config',
	name: 'config',
	modules: ['config', 'nconf', 'rc', 'convict', '@nestjs/config', 'env-var'],
	docs: 'https://github.com/node-config/node-config/wiki',
	exports: { default: 'config', ConfigService: 'config', get: 'get' },
	types: { ConfigService: 'config' },
	shapes: { config: { members: { get: value, getOrThrow: value } }, get: { call: value } },
	bounds: {},
};
