// lab: healthy
// expect: survives
import { setTimeout as wait } from 'node:timers/promises';

const signal = AbortSignal.timeout(1500);

export const run = async (target: string) => {
	await wait(2000);
	const response = await fetch(`${target}/items`, { signal });
	//                     ^^^^^ ineffective-option: `fetch` shares one signal with every other call: it is made when the module is loaded, and 1.5 s later it fires once and for all, so that every later call fails at once. Make it at each call: `signal: AbortSignal.timeout(1500)`.
	// fix safe: Make the signal at this call: `AbortSignal.timeout(1500)`
	//+	const response = await fetch(`${target}/items`, { signal: AbortSignal.timeout(1500) });
	return response.json();
};
