import axios from 'axios';
import { withDeadline, withLogging } from './logging';

const trucks = withLogging(axios.create({ baseURL: process.env.TRUCKS_URL }), 'trucks');
//                               ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline…
const depots = withDeadline(withLogging(axios.create({ baseURL: process.env.DEPOTS_URL }), 'depots'), 3000);

export const locate = (id: string) => trucks.get(`/${id}/position`);
//                                           ^^^ call
export const doors = (id: string) => depots.get(`/${id}/doors`);
//                                          ^^^ guard deadline=unknown
