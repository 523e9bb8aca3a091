// package: {"dependencies":{"axios":"^1.7.0"}}
// lab: healthy
// expect: survives
import { setTimeout as wait } from 'node:timers/promises';
import axios from 'axios';

const api = axios.create({ signal: AbortSignal.timeout(1500) });
//                ^^^^^^ ineffective-option: This axios client (`axios.create`) has one signal for all of its calls: it is made when the module is loaded, and 1.5 s later it fires once and for all, so that every later call fails at once. Make it at each call: `signal: AbortSignal.timeout(1500)`.
// fix safe: Set `timeout: 1500` instead of one signal for all calls
//+const api = axios.create({ timeout: 1500 });

export const run = async (target: string) => {
	await wait(2000);
	return (await api.get(`${target}/items`)).data;
	//                ^^^ call
};
