// package: {"dependencies":{"axios":"^1.7.0"}}
import axios from 'axios';

// An instance copies the defaults when it is created.
const api = axios.create({ baseURL: 'https://users.example.com' });
//                ^^^^^^ missing-timeout: …
// fix unsafe: Set `timeout: 10_000` on this axios client
//+const api = axios.create({ baseURL: 'https://users.example.com', timeout: 10_000 });
// fix unsafe: Set `timeout: 10_000` on this call
//+export const users = () => api.get('/users', { timeout: 10_000 });
axios.defaults.timeout = 5_000;

export const users = () => api.get('/users');
//                             ^^^ call
