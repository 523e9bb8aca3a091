/** What users set in their editor, read from whatever it says. */
import type { Level, Profile } from '../../rules/rule';
import { LEVELS, PROFILES } from '../engine/config/schema';
import { anyOf, didYouMean } from '../engine/config/suggest';

/** For a folder, or for files outside of every one. They win over configurations, as the command line's options do. */
export interface Settings {
	/** false: nothing is shown. */
	readonly enable: boolean;
	/** undefined: what the configurations say. */
	readonly profile: Profile | undefined;
	/** Rule → level; in the order of the rules' ids. */
	readonly levels: Readonly<Record<string, Level>>;
}

/** Nothing is set. */
export const UNSET: Settings = { enable: true, profile: undefined, levels: {} };

export interface ReadSettings {
	readonly settings: Settings;
	/** What is wrong and therefore ignored, for the user. */
	readonly wrong: readonly string[];
}

/**
 * @param said the section `holdfast` as the editor has it. It may hold what is the editor's own business, too.
 * @param rules ids of every rule there is
 */
export function readSettings(said: unknown, rules: readonly string[]): ReadSettings {
	const wrong: string[] = [];
	const ignored = (name: string, value: unknown, why: string) => {
		wrong.push(`The setting ${name} is ${shortly(value)} and ignored: ${why}`);
	};
	if (isUnset(said)) return { settings: UNSET, wrong };
	if (!isObject(said)) {
		ignored('holdfast', said, 'it must be an object.');
		return { settings: UNSET, wrong };
	}
	const { enable, profile, rules: levels } = said;
	if (!isUnset(enable) && typeof enable !== 'boolean') ignored('holdfast.enable', enable, 'it must be true or false.');
	const profiles = Object.keys(PROFILES);
	const isProfile = isUnset(profile) || isOneOf(profiles, profile);
	if (!isProfile) ignored('holdfast.profile', profile, `profiles are ${anyOf(profiles)}.`);
	if (!isUnset(levels) && !isObject(levels)) ignored('holdfast.rules', levels, 'it must be an object.');
	const given = isObject(levels) ? Object.entries(levels).sort(([a], [b]) => (a < b ? -1 : 1)) : [];
	const known = given.filter(([rule, level]) => {
		const name = `holdfast.rules.${rule}`;
		if (!rules.includes(rule)) ignored(name, level, `there is no such rule.${didYouMean(rule, rules)}`);
		else if (!isUnset(level) && !isOneOf(Object.keys(LEVELS), level))
			ignored(name, level, `levels are ${anyOf(Object.keys(LEVELS))}.`);
		else return !isUnset(level);
		return false;
	});
	const settings: Settings = {
		enable: enable !== false,
		profile: isProfile && !isUnset(profile) ? (profile as Profile) : undefined,
		levels: Object.fromEntries(known) as Settings['levels'],
	};
	return { settings, wrong };
}

/** Editors say null of what is not set. */
function isUnset(value: unknown): value is undefined | null {
	return value === undefined || value === null;
}

function isOneOf(names: readonly string[], value: unknown): boolean {
	return typeof value === 'string' && names.includes(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shortly(value: unknown): string {
	const text = JSON.stringify(value) ?? String(value);
	return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
