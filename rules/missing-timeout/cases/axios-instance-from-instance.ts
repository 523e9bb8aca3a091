import axios from 'axios';

const root = axios.create({ timeout: 4000 });
const rest = root.create({ baseURL: 'https://rest.example.com' });
const bulk = root.create({ baseURL: 'https://bulk.example.com', timeout: 0 });
//                ^^^^^^ missing-timeout: This axios client (`root.create`) sets no deadline…`timeout: 0`…
// fix unsafe: Set `timeout: 10_000` on this axios client
//+const bulk = root.create({ baseURL: 'https://bulk.example.com', timeout: 10_000 });
// fix unsafe: Set `timeout: 10_000` on this call
//+export const all = () => bulk.get('/items', { timeout: 10_000 });

export const item = (id: string) => rest.get(`/items/${id}`);
//                                       ^^^ guard deadline=present 4000ms
export const all = () => bulk.get('/items');
//                            ^^^ call
