import axios from 'axios';

const client = axios.create({ timeout: 5_000 });
export const unbounded = axios.create({ baseURL: 'https://batch.example.com' });
//                             ^^^^^^ missing-timeout: …
export { client as api };
export default client;
