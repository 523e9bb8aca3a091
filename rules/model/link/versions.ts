/** What of a catalogue entry holds in the version of the library that is in use. */
import semver from 'semver';
import type { Bounds, Limit } from '../../catalog/types';

const isIn = (version: string, range: string): boolean => semver.satisfies(version, range, { includePrerelease: true });

/** Whether an option may be a limit in this version; where the version is not known, it may. */
export function applies({ versions }: Limit, version: string | undefined): boolean {
	return !versions || !version || isIn(version, versions);
}

/** Later than every range that ends. */
const NEWEST = '99999.0.0';

/**
 * The bounds as they are in this version. Where it is not known: every option that may be a limit, no option that is only
 * said to look like one in some versions, and the fixes of the newest.
 */
export function boundsIn(bounds: Bounds, version: string | undefined): Bounds {
	const { formerly } = bounds;
	const isFormer = version !== undefined && formerly !== undefined && isIn(version, formerly.versions);
	return {
		...bounds,
		...(isFormer ? { byDefault: formerly } : {}),
		limits: bounds.limits.filter((l) => applies(l, version)),
		fixes: bounds.fixes.filter(({ versions }) => !versions || isIn(version ?? NEWEST, versions)),
		...(bounds.lookAlikes
			? { lookAlikes: bounds.lookAlikes.filter(({ versions: v }) => !v || (!!version && isIn(version, v))) }
			: {}),
	};
}
