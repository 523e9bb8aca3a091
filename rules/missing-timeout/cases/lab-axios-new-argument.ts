// package: {"dependencies":{"axios":"^1.7.0"}}
// lab: silent, stall
import axios from 'axios';

export const run = async (target: string) => (await axios.get(`${target}/items`)).data;
//                                                        ^^^ missing-timeout: `axios.get` has no deadline: when the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Pass `timeout` in its config (ms), or `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `timeout: 10_000` on this call
//+export const run = async (target: string) => (await axios.get(`${target}/items`, {
//+	timeout: 10_000,
//+})).data;
