// package: {"dependencies":{"axios":"^1.7.0"}}
// lab: silent, stall
import axios from 'axios';

const as = (caller: string) => ({ headers: { 'x-caller': caller } });

export const run = (target: string) => axios.get(`${target}/items`, as('lab'));
//                                           ^^^ missing-timeout: `axios.get` has no deadline: when the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Pass `timeout` in its config (ms), or `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `timeout: 10_000` on this call
//+export const run = (target: string) => axios.get(`${target}/items`, {
//+	...as('lab'),
//+	timeout: 10_000,
//+});
