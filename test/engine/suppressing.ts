/** One file with suppressions, analysed; and edits applied to it. */
import type { TextEdit } from '../../rules/fix/types';
import { rules } from '../../rules/index';
import { parse, syntaxErrorsOf } from '../../rules/model/summarise';
import { ts } from '../../rules/model/summarise/ts';
import type { Rule } from '../../rules/rule';
import { open } from '../../server/engine/open';
import type { Session } from '../../server/engine/session';
import type { Analysis, OpenOptions } from '../../server/engine/types';
import { withTree } from '../harness/workspace';

/** Flags every call of a function of this name. */
export function callRule(id: string, name: string): Rule {
	return {
		meta: { ...rules[0]!.meta, id, options: {} },
		*check(model, file) {
			for (const [call, { calleeAt }] of (model.linker.summary(file)?.calls ?? []).entries()) {
				if (model.calleeText(file, call) !== name) continue;
				yield { at: { file, at: calleeAt }, message: `${name} is flagged.`, key: name, symbol: '', related: [] };
			}
		},
	};
}

/** `one(…)` is a finding of `rule-one`, `two(…)` of `rule-two`; only files with a `fetch` are looked into. */
export const madeUp: readonly Rule[] = [callRule('rule-one', 'one'), callRule('rule-two', 'two')];

export interface Opened {
	readonly session: Session;
	readonly root: string;
	/** `src/a.ts` as an absolute path. */
	at(path: string): string;
	/** Findings as `line rule`, with the file where there are several. */
	lines(analysis?: Analysis): string[];
}

export interface Setting extends Pick<OpenOptions, 'today'> {
	readonly rules?: readonly Rule[];
	readonly paths?: readonly string[];
}

/** Opens files of a service; the rules are `madeUp` unless given. */
export async function withSession<T>(
	files: Readonly<Record<string, string>>,
	{ paths = [], today = '2026-11-21', rules: list = madeUp }: Setting,
	use: (opened: Opened) => T | Promise<T>,
): Promise<T> {
	const config = { roles: [{ files: ['*.tsx'], role: 'service' }] };
	const all = { 'package.json': '{"private":true}', 'holdfast.config.json': JSON.stringify(config), ...files };
	return withTree(new Map(Object.entries(all)), async (root) => {
		const at = (path: string): string => `${root}/${path}`;
		const session = await open({ cwd: root, paths: paths.map(at), today }, list);
		const lines = (analysis = session.analyse()): string[] =>
			analysis.findings.map(({ file, range, rule }) => {
				const where = Object.keys(files).length > 1 ? `${file.slice(root.length + 1)}:` : '';
				return `${where}${range.start.line} ${rule}`;
			});
		return use({ session, root, at, lines });
	});
}

/** What is found in one file of a service. `fetch` makes it a file that rules look into. */
export function found(code: string, setting: Setting & { readonly name?: string } = {}): Promise<string[]> {
	return withSession({ [setting.name ?? 'src/a.ts']: `${code}\nfetch;\n` }, setting, ({ lines }) => lines());
}

/** @param edits sorted; none overlaps another */
export function applied(text: string, edits: readonly TextEdit[]): string {
	let out = '';
	let from = 0;
	for (const { at, text: put } of edits) {
		if (at[0] < from) throw new Error(`edits overlap or are not sorted: ${JSON.stringify(edits)}`);
		out += text.slice(from, at[0]) + put;
		from = at[1];
	}
	return out + text.slice(from);
}

/** The code without comments as the compiler writes it: equal when two texts mean the same. */
export function meaning(file: string, text: string): string {
	const errors = syntaxErrorsOf(parse(file, text));
	if (errors.length > 0) return `syntax error: ${errors[0]!.message}`;
	const compilerOptions = { target: ts.ScriptTarget.ESNext, removeComments: true, jsx: ts.JsxEmit.React };
	return ts.transpileModule(text, { fileName: file, compilerOptions }).outputText;
}
