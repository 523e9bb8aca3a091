import axios from 'axios';
import { withDeadline, withLogging } from './logging';

const trucks = withLogging(axios.create({ baseURL: process.env.TRUCKS_URL }), 'trucks');
//                               ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline…
// fix unsafe: Set `timeout: 10_000` on this axios client
//+const trucks = withLogging(axios.create({ baseURL: process.env.TRUCKS_URL, timeout: 10_000 }), 'trucks');
// fix unsafe: Set `timeout: 10_000` on this call
//+export const locate = (id: string) => trucks.get(`/${id}/position`, { timeout: 10_000 });
const depots = withDeadline(withLogging(axios.create({ baseURL: process.env.DEPOTS_URL }), 'depots'), 3000);

export const locate = (id: string) => trucks.get(`/${id}/position`);
//                                           ^^^ call
export const doors = (id: string) => depots.get(`/${id}/doors`);
//                                          ^^^ guard deadline=unknown
