import * as axiosModule from 'axios';

const client = axiosModule.default.create({ baseURL: 'https://crm.example.com' });
//                                 ^^^^^^ missing-timeout: This axios client (`axiosModule.default.create`) sets no deadline…
// fix unsafe: Set `timeout: 10_000` on this axios client
//+const client = axiosModule.default.create({ baseURL: 'https://crm.example.com', timeout: 10_000 });
// fix unsafe: Set `timeout: 10_000` on this call
//+export const contacts = () => client.get('/contacts', { timeout: 10_000 });
const guarded = axiosModule.default.create({ baseURL: 'https://crm.example.com', timeout: 8000 });

export const contacts = () => client.get('/contacts');
//                                   ^^^ call
export const deals = () => guarded.get('/deals');
//                                 ^^^ guard deadline=present 8000ms
