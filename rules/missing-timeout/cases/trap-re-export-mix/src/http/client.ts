import axios from 'axios';

const client = axios.create({ timeout: 5_000 });
export const unbounded = axios.create({ baseURL: 'https://batch.example.com' });
//                             ^^^^^^ missing-timeout: …
// fix unsafe: Set `timeout: 10_000` on this axios client
//+export const unbounded = axios.create({ baseURL: 'https://batch.example.com', timeout: 10_000 });
// fix unsafe: Set `timeout: 10_000` on this call
//  in src/users.ts
//+export const run = () => batch.post('/run', undefined, { timeout: 10_000 });
export { client as api };
export default client;
