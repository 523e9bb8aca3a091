// package: {"dependencies":{"axios":"^1.7.0"}}
// lab: silent, stall
import axios from 'axios';

export const run = (target: string) => axios.post(`${target}/items`, { timeout: 250 });
//                                           ^^^^ ineffective-option: `axios.post` has no deadline, although `timeout: 250` is written: it stands in argument 2, the body that is sent; options are argument 3. When the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Pass `timeout` in its config (ms), or `signal: AbortSignal.timeout(250)`.
// fix unsafe: Move the options behind the body, where they are read
//+export const run = (target: string) => axios.post(`${target}/items`, undefined, { timeout: 250 });
// fix unsafe: Set `timeout: 250` on this call
//+export const run = (target: string) => axios.post(`${target}/items`, { timeout: 250 }, {
//+	timeout: 250,
//+});
