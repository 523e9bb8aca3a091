/** What is known of one file, or of one line of it. */
import type { Guard, OutboundCall } from '../../rules/model/guards';
import type { TextLoc, TextSpan } from '../../rules/model/marks';
import type { Evidence, Loc } from '../../rules/model/summary';
import type { ConfigSet } from './config';
import type { Project } from './projects';
import type { Explanation } from './session';
import type { SourcePlaces } from './source-places';
import { isHidden, SKIPPED_FOLDERS } from './workspace/discover';
import { isInside, relativeTo } from './workspace/paths';
import { isLinked } from './workspace/presence';
import { type WrapperCall, wrapperCalls } from './wrappers';

/**
 * @param project the one that the file belongs to
 * @param file absolute path
 * @param line 1-based; undefined: all lines
 */
export function explainFile(
	{ model }: Project,
	configs: ConfigSet,
	{ rangeOf, spanOf }: SourcePlaces,
	file: string,
	line?: number,
): Explanation {
	const { calls, lost } = model.explain(file);
	const onLine = (l: Loc): boolean => {
		if (line === undefined) return true;
		const r = rangeOf(l);
		return r.start.line <= line && line <= r.end.line;
	};
	const inText = new InText(spanOf);
	const leftOut = whyLeftOut(configs, file);
	return {
		role: model.role(file),
		calls: calls.filter((c) => onLine(c.at)).map((call) => inText.call(call)),
		lost: lost
			.filter((c) => onLine(c.at))
			.map((call) => ({ ...call, at: inText.loc(call.at), why: inText.evidence(call.why) })),
		wrappers: wrapperCalls(model, file, onLine).map((call) => inText.wrapper(call)),
		...(leftOut === undefined ? {} : { leftOut }),
	};
}

/** Looks places up in the texts. */
class InText {
	constructor(private readonly spanOf: (at: Loc) => TextSpan) {}

	loc(at: Loc): TextLoc {
		return { file: at.file, at: this.spanOf(at) };
	}

	evidence({ at, note }: Evidence): Evidence<TextLoc> {
		return at ? { at: this.loc(at), note } : { note };
	}

	call(call: OutboundCall): OutboundCall<TextLoc> {
		const guards = Object.entries(call.guards).map(([name, guard]): [string, Guard<TextLoc>] => [
			name,
			{ ...guard, evidence: guard.evidence.map((one) => this.evidence(one)) },
		]);
		const trail = call.trail.map((one) => this.evidence(one));
		return { ...call, at: this.loc(call.at), guards: Object.fromEntries(guards), trail };
	}

	wrapper(call: WrapperCall): WrapperCall<TextLoc> {
		return { ...call, at: this.loc(call.at), to: this.loc(call.to), calls: call.calls.map((one) => this.call(one)) };
	}
}

/** Why a run over the project passes a file over. */
function whyLeftOut(configs: ConfigSet, file: string): string | undefined {
	const { root } = configs;
	if (!isInside(root, file)) return `it lies outside the project, which is ${root}`;
	if (configs.isIgnored(file)) return 'it is on an "ignore" list of the configuration';
	const folders = relativeTo(root, file).split('/');
	const folder = folders.find((name) => SKIPPED_FOLDERS.has(name));
	if (folder !== undefined) return `it is in ${folder}`;
	if (isLinked(root, file)) return 'it is reached through a symbolic link';
	return isHidden(root, file, []) ? 'git ignores it' : undefined;
}
