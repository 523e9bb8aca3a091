/** What can be done about findings, and doing it. Knows no protocol. */
import { readFileSync } from 'node:fs';
import { FixError, type PackageNeed, type Safety } from '../../rules/fix/types';
import type { FailedFix, FileEdits, Finding, FixTitle } from '../engine/types';
import { decode, encodingOf } from '../engine/workspace/encoding';
import type { Typed } from './convert';
import type { Documents } from './documents';
import { editsBetween } from './edits';
import type { LintRoot, Settled } from './lint-root';

/** What an action does, as data that goes to the client and comes back. */
export type Deed =
	/** `title` and index of one of the finding's fixes. */
	| { readonly do: 'fix'; readonly fingerprint: string; readonly fix: number; readonly title: string }
	| { readonly do: 'suppress'; readonly fingerprint: string }
	/** In one file, of one rule or of all. */
	| { readonly do: 'fix-all'; readonly safety: Safety; readonly rule?: string };

export interface Offer {
	readonly title: string;
	readonly deed: Deed;
	/** What it is about. */
	readonly findings: readonly Finding[];
	readonly isPreferred: boolean;
}

/**
 * What can be done, in the order in which it is shown.
 * @param asked the findings in question
 * @param all those of the same file
 */
export function offersFor(asked: readonly Finding[], all: readonly Finding[]): Offer[] {
	const single = [...asked.flatMap(fixesOf), ...asked.flatMap(suppressionOf)];
	const titles = new Map<string, Offer[]>();
	for (const offer of single) titles.set(offer.title, [...(titles.get(offer.title) ?? []), offer]);
	const told = single.map((offer) => toldApart(offer, titles.get(offer.title)!));
	const fixes = told.filter(({ deed }) => deed.do === 'fix');
	const suppressions = told.filter(({ deed }) => deed.do === 'suppress');
	return [...fixes, ...ofRules(asked, all), ...suppressions, ...ofFile(all)];
}

function fixesOf(finding: Finding): Offer[] {
	return finding.fixes.map(({ title, needs }, fix) => ({
		title: needs.length > 0 ? `${title} (needs ${needs.map(({ name }) => name).join(', ')})` : title,
		deed: { do: 'fix', fingerprint: finding.fingerprint, fix, title },
		findings: [finding],
		isPreferred: fix === 0,
	}));
}

/** What is wrong with a suppression is not to be suppressed, but repaired. */
function suppressionOf(finding: Finding): Offer[] {
	if (finding.rule === 'unused-suppression') return [];
	const { rule, fingerprint } = finding;
	const title = `Suppress ${rule} here…`;
	return [{ title, deed: { do: 'suppress', fingerprint }, findings: [finding], isPreferred: false }];
}

/** @param same all that have the same title */
function toldApart(offer: Offer, same: readonly Offer[]): Offer {
	if (same.length === 1) return offer;
	const start = (one: Offer) => one.findings[0]!.range.start;
	const { line, column } = start(offer);
	const isAlone = same.filter((one) => start(one).line === line).length === 1;
	return { ...offer, title: `${offer.title} (line ${line}${isAlone ? '' : `, column ${column}`})` };
}

function ofRules(asked: readonly Finding[], all: readonly Finding[]): Offer[] {
	return [...new Set(asked.map(({ rule }) => rule))].flatMap((rule) => {
		const findings = all.filter((one) => one.rule === rule && one.fixes.length > 0);
		if (findings.length < 2) return [];
		const title = `Fix all ${rule} findings in this file`;
		return [{ title, deed: { do: 'fix-all', safety: 'unsafe', rule }, findings, isPreferred: false }];
	});
}

function ofFile(all: readonly Finding[]): Offer[] {
	const fixable = (safety: Safety) => all.filter(({ fixes }) => fixes.some((fix) => fix.safety === safety));
	const [safe, unsafe] = [fixable('safe'), fixable('unsafe')];
	const offer = (title: string, safety: Safety, findings: readonly Finding[]): Offer[] =>
		findings.length === 0 ? [] : [{ title, deed: { do: 'fix-all', safety }, findings, isPreferred: false }];
	return [
		...offer('Apply all safe Holdfast fixes in this file', 'safe', safe),
		...(unsafe.length > 0
			? offer('Apply all Holdfast fixes in this file, also unsafe ones', 'unsafe', [...new Set([...safe, ...unsafe])])
			: []),
	];
}

/** What is to be edited. */
export interface Done {
	readonly edits: readonly FileEdits[];
	readonly typed?: Typed;
	/** Packages that the code imports afterwards, and that are not declared yet. */
	readonly needs?: readonly PackageNeed[];
	readonly failed?: readonly FailedFix[];
}

/** … or why nothing can be. */
export type Outcome = Done | { readonly why: string };

export const GONE = 'The code has changed since; ask again for what can be done about it.';

/** Does it in a settled session, where nothing is left changed. @param file absolute, the one that the offer was about */
export function carriedOut(root: LintRoot, now: Settled, documents: Documents, file: string, deed: Deed): Outcome {
	const outcome = done(root, now, file, deed);
	if ('why' in outcome) return outcome;
	const isSeen = (file: string) => documents.byFile(file) !== undefined || isOnDisk(file, now.session.text(file));
	const unseen = outcome.edits.flatMap(({ file }) => (isSeen(file) ? [] : [{ file }]));
	if (unseen.length === 0) return outcome;
	root.change(unseen);
	return { why: GONE };
}

function done(root: LintRoot, now: Settled, file: string, deed: Deed): Outcome {
	const { session, findings } = now;
	if (deed.do === 'fix-all') {
		const { safety, rule } = deed;
		const only = (one: Finding) => one.file === file && (rule === undefined || one.rule === rule);
		const { files, applied, failed } = root.tryFixes(now, { safety, only });
		// To put back a file that is not open is to read it again.
		if (files.some((one) => session.text(one.file) !== one.before)) return { why: GONE };
		const edits = files.map(({ file, before, after }) => ({ file, edits: editsBetween(before, after) }));
		const needs = applied.flatMap(({ finding, title }) => needsOf(finding.fixes.find((fix) => fix.title === title)));
		return { edits, needs, failed };
	}
	const finding = findings.find((one) => one.file === file && one.fingerprint === deed.fingerprint);
	if (!finding) return { why: GONE };
	if (deed.do === 'suppress') {
		const { edits, reason } = session.suppression(finding);
		return { edits: [edits], typed: { file, at: reason[0] } };
	}
	if (finding.fixes[deed.fix]?.title !== deed.title) return { why: GONE };
	try {
		return { edits: session.write(finding, deed.fix), needs: needsOf(finding.fixes[deed.fix]) };
	} catch (error) {
		if (!(error instanceof FixError)) throw error;
		return { why: `${deed.title}: ${error.message}.` };
	}
}

function needsOf(fix: FixTitle | undefined): readonly PackageNeed[] {
	return fix?.needs ?? [];
}

/** Whether a file that no editor has open is as it was read: the word that it is not may still be on its way. */
function isOnDisk(file: string, text: string | undefined): boolean {
	try {
		const bytes = readFileSync(file);
		return decode(bytes, encodingOf(bytes)) === text;
	} catch {
		return false;
	}
}
