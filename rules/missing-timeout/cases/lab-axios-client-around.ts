// package: {"dependencies":{"axios":"^1.7.0"}}
// lab: silent, stall
import axios from 'axios';

const as = (caller: string) => ({ headers: { 'x-caller': caller } });
const api = axios.create(as('lab'));
//                ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline for its calls: when the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Set `timeout` (ms) in its config.
// fix unsafe: Set `timeout: 10_000` on this axios client
//+const api = axios.create({ ...as('lab'), timeout: 10_000 });

export const run = (target: string) => api.get(`${target}/items`);
//                                         ^^^ call
export const add = (target: string) => api.post(`${target}/items`);
//                                         ^^^^ call
