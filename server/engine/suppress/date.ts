/** Dates of suppressions: `YYYY-MM-DD`, days of UTC. Such texts order as the days do. */

/** True for a day that there is: `2027-02-28`, not `2027-02-30`. */
export function isDate(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const time = Date.parse(`${text}T00:00:00Z`);
	// `Date` may take the 30th of February for the 2nd of March.
	return !Number.isNaN(time) && dayOf(time) === text;
}

/** The day it is now, in UTC. */
export function today(): string {
	return dayOf(Date.now());
}

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
