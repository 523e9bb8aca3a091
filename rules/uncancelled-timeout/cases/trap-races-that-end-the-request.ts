// rules: missing-timeout, ineffective-option
// The timer aborts what it wins against.
export const aborting = async (url: string) => {
	const controller = new AbortController();
	const expiry = new Promise<never>((_, reject) =>
		setTimeout(() => {
			controller.abort();
			reject(new Error('too slow'));
		}, 5000),
	);
	const response = await Promise.race([fetch(url, { signal: controller.signal }), expiry]);
	return response.json();
};
// The request has a limit of its own as well.
export const both = async (url: string) =>
	Promise.race([
		fetch(url, { signal: AbortSignal.timeout(5000) }),
		new Promise<never>((_, reject) => setTimeout(() => reject(new Error('too slow')), 6000)),
	]);
// Whoever calls may end it.
export const given = (url: string, signal: AbortSignal) =>
	Promise.race([
		fetch(url, { signal }),
		new Promise<never>((_, reject) => setTimeout(() => reject(new Error('too slow')), 6000)),
	]);
// No timer: whichever mirror is first.
export const mirrors = (a: string, b: string, other: () => Promise<Response>) =>
	Promise.race([fetch(a, { signal: AbortSignal.timeout(5000) }), other()]);
// The rival is not a timer.
export const stopping = (url: string, stopped: Promise<never>) => Promise.race([fetch(url), stopped]);
// What the timer does is not all in sight: it may well end the request.
export const cleaned = (url: string, cleanUp: () => void) =>
	Promise.race([
		fetch(url),
		new Promise<never>((_, reject) =>
			setTimeout(() => {
				cleanUp();
				tearDown(url);
				reject(new Error('too slow'));
			}, 5000),
		),
	]);
declare function tearDown(url: string): void;
