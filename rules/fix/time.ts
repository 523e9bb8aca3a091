/** Times as they are written in code and in messages. */

/** `10_000`: milliseconds as code. */
export const millis = (ms: number): string => (ms < 10_000 ? String(ms) : String(ms).replace(/\B(?=(\d{3})+$)/g, '_'));

/** `250 ms`, `10 s`. */
export const seconds = (ms: number): string => (ms < 1000 ? `${ms} ms` : `${ms / 1000} s`);
