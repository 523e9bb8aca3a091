import axios from 'axios';
import { wrapper } from 'axios-cookiejar-support';
import { instrument } from './instrument';

const portal = wrapper(axios.create({ baseURL: process.env.PORTAL_URL }));
const plain = axios.create({ baseURL: process.env.PORTAL_URL });
//                  ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline…
const traced = instrument(axios.create({ baseURL: process.env.TRACED_URL }));

export const login = (user: string) => portal.post('/login', { user });
//                                            ^^^^ not-outbound
export const logout = () => plain.post('/logout');
//                                ^^^^ call
export const trace = (id: string) => traced.get(`/traces/${id}`);
//                                          ^^^ lost
