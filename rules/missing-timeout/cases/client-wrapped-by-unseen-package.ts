import axios from 'axios';
import { wrapper } from 'axios-cookiejar-support';
import { instrument } from './instrument';

const portal = wrapper(axios.create({ baseURL: process.env.PORTAL_URL }));
const plain = axios.create({ baseURL: process.env.PORTAL_URL });
//                  ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline…
// fix unsafe: Set `timeout: 10_000` on this axios client
//+const plain = axios.create({ baseURL: process.env.PORTAL_URL, timeout: 10_000 });
// fix unsafe: Set `timeout: 10_000` on this call
//+export const logout = () => plain.post('/logout', undefined, { timeout: 10_000 });
const traced = instrument(axios.create({ baseURL: process.env.TRACED_URL }));

export const login = (user: string) => portal.post('/login', { user });
//                                            ^^^^ not-outbound
export const logout = () => plain.post('/logout');
//                                ^^^^ call
export const trace = (id: string) => traced.get(`/traces/${id}`);
//                                          ^^^ lost
