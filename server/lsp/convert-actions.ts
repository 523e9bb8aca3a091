/** The converter's part for code actions. */
import { type CodeAction, CodeActionKind, type Command, type Diagnostic, type Range } from 'vscode-languageserver';
import type { Finding } from '../engine/types';
import type { Deed, Done, Offer } from './actions';
import type { Converter } from './convert';

const FIX_ALL = `${CodeActionKind.SourceFixAll}.holdfast`;
/** Not below `source.fixAll`, which is for what is safe, nor with a name that begins like it: some clients compare only that. */
const FIX_UNSAFE = `${CodeActionKind.Source}.fixUnsafe.holdfast`;

export const CODE_ACTION_KINDS: CodeActionKind[] = [CodeActionKind.QuickFix, FIX_ALL, FIX_UNSAFE];

function kindOf(deed: Deed): CodeActionKind {
	if (deed.do !== 'fix-all' || deed.rule !== undefined) return CodeActionKind.QuickFix;
	return deed.safety === 'safe' ? FIX_ALL : FIX_UNSAFE;
}

/** @param only kinds that the client wants, each with all kinds below it; undefined: all */
export function isWanted({ deed }: Offer, only: readonly CodeActionKind[] | undefined): boolean {
	const kind = kindOf(deed);
	const { Empty } = CodeActionKind;
	return !only || only.some((wanted) => wanted === Empty || kind === wanted || kind.startsWith(`${wanted}.`));
}

/** Whether a request is about a finding: its range touches it, or it comes with its diagnostic. */
export function isAsked(
	{ places }: Converter,
	finding: Finding,
	asked: Range,
	diagnostics: readonly Diagnostic[],
): boolean {
	const { start, end } = places.range(finding.file, finding.range);
	const isTouched = !isBefore(end, asked.start) && !isBefore(asked.end, start);
	return isTouched || diagnostics.some((one) => isOf(one, finding));
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
	return a.line < b.line || (a.line === b.line && a.character < b.character);
}

/** Clients give diagnostics back with their data as it was. */
function isOf({ data }: Diagnostic, { fingerprint }: Finding): boolean {
	return isObject(data) && data.fingerprint === fingerprint;
}

/** What brings an action back to its deed. */
export interface ActionData {
	readonly uri: string;
	/** Of the document when the action was offered; null when it was not open. */
	readonly version: number | null;
	readonly deed: Deed;
}

/** An action without its edit. @param diagnostics those that the client sent, which it knows its own by */
export function codeActionOf(convert: Converter, offer: Offer, diagnostics: readonly Diagnostic[]): CodeAction {
	const { title, deed, findings, isPreferred } = offer;
	return {
		title,
		kind: kindOf(deed),
		diagnostics: findings.map(
			(finding) => diagnostics.find((one) => isOf(one, finding)) ?? convert.diagnostic(finding),
		),
		...(isPreferred ? { isPreferred } : {}),
	};
}

/** An action with its edit. @param command what the client does after it */
export function withEdit(
	action: CodeAction,
	convert: Converter,
	{ edits, typed }: Done,
	command?: Command,
): CodeAction {
	return { ...action, edit: convert.workspaceEdit(edits, typed), ...(command ? { command } : {}) };
}

/** What a client sent back as an action's data; undefined when it is none of ours. */
export function actionData(data: unknown): ActionData | undefined {
	if (!isObject(data) || !isObject(data.deed)) return undefined;
	const { uri, version, deed } = data;
	if (typeof uri !== 'string' || !(version === null || typeof version === 'number')) return undefined;
	return isDeed(deed) ? { uri, version, deed } : undefined;
}

function isDeed(deed: Readonly<Record<string, unknown>>): deed is Record<string, unknown> & Deed {
	const { fingerprint, fix, title, safety, rule } = deed;
	switch (deed.do) {
		case 'fix':
			return typeof fingerprint === 'string' && typeof fix === 'number' && typeof title === 'string';
		case 'suppress':
			return typeof fingerprint === 'string';
		case 'fix-all':
			return (safety === 'safe' || safety === 'unsafe') && (rule === undefined || typeof rule === 'string');
		default:
			return false;
	}
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null;
}
