// package: {"dependencies":{"axios":"^1.7.0"}}
import axios from 'axios';

// An instance copies the defaults when it is created.
const api = axios.create({ baseURL: 'https://users.example.com' });
//                ^^^^^^ missing-timeout: …
axios.defaults.timeout = 5_000;

export const users = () => api.get('/users');
//                             ^^^ call
