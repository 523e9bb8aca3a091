/** The settings that VS Code offers, written from the rules' metas and the shape of the configuration. */
import type { RuleMeta } from '../../../rules/rule';
import type { JsonSchema } from './json-schema';
import { LEVELS, PROFILES } from './schema';

/**
 * `contributes.configuration` of the extension's manifest. What the server makes of them: server/lsp/settings.ts.
 * @param metas every rule there is
 */
export function editorSettings(metas: readonly RuleMeta[]): JsonSchema {
	const rules = [...metas].sort((a, b) => (a.id < b.id ? -1 : 1));
	return {
		title: 'Holdfast',
		properties: {
			'holdfast.enable': {
				type: 'boolean',
				default: true,
				scope: 'resource',
				description: 'Show what Holdfast finds.',
			},
			'holdfast.profile': {
				type: ['string', 'null'],
				enum: [null, ...Object.keys(PROFILES)],
				enumDescriptions: ['what the configuration says', ...Object.values(PROFILES)],
				default: null,
				scope: 'resource',
				description:
					'The level each rule has unless a configuration gives another. Wins over the profile of every configuration, so that the editor and CI may differ.',
			},
			'holdfast.rules': {
				type: 'object',
				properties: Object.fromEntries(rules.map((meta) => [meta.id, level(meta)])),
				additionalProperties: false,
				default: {},
				scope: 'resource',
				description: 'Levels of single rules. Win over every configuration, so that the editor and CI may differ.',
			},
			'holdfast.trace.server': {
				type: 'string',
				enum: ['off', 'messages', 'verbose'],
				enumDescriptions: ['nothing', 'which messages there are', 'the messages as well'],
				default: 'off',
				scope: 'window',
				description: 'What is written to the output of what the editor and the language server say to each other.',
			},
		},
	};
}

function level({ summary }: RuleMeta): JsonSchema {
	return {
		type: 'string',
		enum: Object.keys(LEVELS),
		enumDescriptions: Object.values(LEVELS),
		markdownDescription: summary,
	};
}
