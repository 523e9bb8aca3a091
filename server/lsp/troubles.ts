/** Says what keeps findings from being shown, besides the diagnostics: once for each time that something breaks. */
import type { ConfigProblem } from '../engine/config';
import type { Notice } from '../engine/types';
import { pathFrom } from '../engine/workspace/paths';
import type { Documents } from './documents';
import type { LintRoot } from './lint-root';
import type { Log } from './log';

/** More is not worth reading. */
const MAX_NOTICES = 100;

interface Said {
	/** Files of problems that the user was told of; '' for those without. */
	readonly broken: Set<string>;
	readonly failures: Set<string>;
	readonly notices: Set<string>;
}

export class Troubles {
	private readonly said = new WeakMap<LintRoot, Said>();

	constructor(
		private readonly log: Log,
		private readonly documents: Documents,
	) {}

	/** An analysis is complete. */
	tell(root: LintRoot): void {
		const said = this.said.get(root) ?? { broken: new Set(), failures: new Set(), notices: new Set() };
		this.said.set(root, said);
		this.tellProblems(root, said);
		for (const { rule, file, message } of root.analysis?.failures ?? []) {
			const [where] = root.folders;
			const what = [file === undefined ? where : file, rule, message].filter(Boolean).join(': ');
			if (said.failures.has(what)) continue;
			said.failures.add(what);
			this.log.error(`incomplete: ${what}`);
			// Others are shown in their file.
			if (file === undefined) this.log.show(`Holdfast could not check everything: ${message}`);
		}
		for (const notice of root.analysis?.notices ?? []) this.tellNotice(notice, said.notices);
	}

	/**
	 * Someone who types in a configuration breaks and repairs it with each key. That is shown in the file; it is said once
	 * while the file is open.
	 */
	private tellProblems({ problems, folders }: LintRoot, { broken }: Said): void {
		const files = new Set(problems.map(({ file = '' }) => file));
		for (const file of broken) if (!files.has(file) && !this.documents.byFile(file)) broken.delete(file);
		const news = problems.filter(({ file = '' }) => !broken.has(file));
		for (const file of files) broken.add(file);
		const [first] = news;
		if (!first) return;
		for (const problem of news) this.log.error(`${placeOf(problem)}${problem.message}`);
		const where = first.file === undefined ? '' : `${pathFrom(folders[0]!, first.file) || first.file}: `;
		this.log.show(`Holdfast reports nothing until this is put right: ${where}${first.message}`);
	}

	private tellNotice({ file, position, message }: Notice, notices: Set<string>): void {
		// What is wrong at a place of a text that someone types just now will not stay so.
		if (file !== undefined && position && this.documents.byFile(file)) return;
		const what = file === undefined ? message : `${file}: ${message}`;
		if (notices.size >= MAX_NOTICES || notices.has(what)) return;
		notices.add(what);
		this.log.info(what);
		if (notices.size === MAX_NOTICES) this.log.info('There is more of this kind, which is not written here.');
	}
}

function placeOf({ file, position }: ConfigProblem): string {
	if (file === undefined) return '';
	return position ? `${file}:${position.line}:${position.column}: ` : `${file}: `;
}
