/** The rules in a SARIF report, with the properties that GitHub's code scanning reads. */
import type { Level, RuleMeta } from '../../../rules/rule';
import { docsOf } from '../../engine/findings';
import { NO_COLOURS } from '../text/colour';
import { markdown } from '../text/markdown';
import type { Tool } from './reporter';

/** Whoever shows the text breaks its lines. */
const UNBROKEN = 1_000_000;

type Shown = Exclude<Level, 'off'>;

/** `level` of SARIF. */
export const LEVELS: Readonly<Record<Shown, string>> = { error: 'error', warning: 'warning', info: 'note' };
/** `problem.severity` of GitHub. */
const SEVERITIES: Readonly<Record<Shown, string>> = { error: 'error', warning: 'warning', info: 'recommendation' };

/** Descriptions of all rules, in the tool's order. */
export function ruleDescriptors(tool: Tool): object[] {
	return tool.metas.map((meta) => descriptor(meta, tool.ruleDocs(meta.id)));
}

function descriptor({ id, summary, levels }: RuleMeta, page: string | undefined): object {
	const level = levels.recommended === 'off' ? levels.strict : levels.recommended;
	const shown = level === 'off' ? 'info' : level;
	const text = page === undefined ? `${summary}\n` : markdown(page, UNBROKEN, NO_COLOURS);
	return {
		id,
		shortDescription: { text: summary },
		fullDescription: { text: firstParagraph(page === undefined ? '' : text) ?? summary },
		helpUri: docsOf(id),
		help: { text, markdown: withFullLinks(page ?? text, docsOf(id)) },
		defaultConfiguration: { enabled: levels.recommended !== 'off', level: LEVELS[shown] },
		properties: {
			tags: ['reliability'],
			// A guard that is not known to be absent is not reported.
			precision: 'high',
			'problem.severity': SEVERITIES[shown],
		},
	};
}

/** The one below the heading. */
function firstParagraph(text: string): string | undefined {
	return text.trim().split('\n\n')[1];
}

/** Pages link to each other by paths, which lead nowhere outside the repository. */
function withFullLinks(page: string, address: string): string {
	return page.replace(/\]\((\.{1,2}\/[^)\s]+)\)/g, (_, path: string) => `](${new URL(path, address).href})`);
}
