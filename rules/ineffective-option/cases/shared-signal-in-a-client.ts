// package: {"dependencies":{"axios":"^1.7.0"}}
import axios from 'axios';

const api = axios.create({ baseURL: 'https://api.example.com', signal: AbortSignal.timeout(5000) });
//                ^^^^^^ ineffective-option: This axios client (`axios.create`) has one signal for all of its calls: it is made when the module is loaded, and 5 s later it fires once and for all, so that every later call fails at once. Make it at each call: `signal: AbortSignal.timeout(5000)`.
// fix safe: Set `timeout: 5000` instead of one signal for all calls
//+const api = axios.create({ baseURL: 'https://api.example.com', timeout: 5000 });
export const users = () => api.get('/users');
//                             ^^^ call ineffective-option#1

// One for each client, and one client for each request.
const client = () => axios.create({ baseURL: 'https://b.example.com', signal: AbortSignal.timeout(5000) });
export const orders = () => client().get('/orders');

const options = { headers: { accept: 'application/json' }, signal: AbortSignal.timeout(2500) };
export const items = async () => (await fetch('https://c.example.com', options)).json();
//                                      ^^^^^ ineffective-option: `fetch` to c.example.com shares one signal with every other call: it is made when the module is loaded, and 2.5 s later it fires once and for all, so that every later call fails at once. Make it at each call: `signal: AbortSignal.timeout(2500)`.
// fix safe: Make the signal at this call: `AbortSignal.timeout(2500)`
//+export const items = async () => (await fetch('https://c.example.com', {
//+	...options,
//+	signal: AbortSignal.timeout(2500),
//+})).json();
const controller = new AbortController();
setTimeout(() => controller.abort(), 4000);
export const more = async () => (await fetch('https://d.example.com', { signal: controller.signal })).json();
//                                     ^^^^^ ineffective-option: `fetch` to d.example.com shares one signal with every other call: it is made when the module is loaded, and 4 s later it fires once and for all, so that every later call fails at once. Make it at each call: `signal: AbortSignal.timeout(4000)`.
// fix safe: Make the signal at this call: `AbortSignal.timeout(4000)`
//+export const more = async () => (await fetch('https://d.example.com', { signal: AbortSignal.timeout(4000) })).json();
