// rules: missing-timeout
// package: {"dependencies":{"axios":"^1.7.0"}}
import http, { Agent } from 'node:http';
import axios from 'axios';

const agent = new Agent({ keepAlive: true, timeout: 5000 });
// Limited by the client.
const api = axios.create({ baseURL: 'http://a.example.com', httpAgent: agent, timeout: 5000 });
export const a = () => api.get('/a');
// Ended when the agent's time is over.
export const b = (done: (text: string) => void, failed: (error: Error) => void) => {
	const req = http.get('http://b.example.com', { agent }, (res) => res.on('data', (d) => done(String(d))));
	req.on('timeout', () => req.destroy(new Error('too slow')));
	req.on('error', failed);
};
