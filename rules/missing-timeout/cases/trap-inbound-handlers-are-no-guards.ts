// package: {"dependencies":{"express":"^4.19.0","fastify":"^4.28.0","ws":"^8.18.0"}}
import http from 'node:http';
import express from 'express';
import fastify from 'fastify';
import { WebSocketServer } from 'ws';

const app = express();
const api = fastify();

app.get('/a', async (_req, res) => res.json(await (await fetch('https://a.example.com')).json()));
//                                                       ^^^^^ missing-timeout: …
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+app.get('/a', async (_req, res) => res.json(await (await fetch('https://a.example.com', {
//+	signal: AbortSignal.timeout(10_000),
//+})).json()));
app.use((_req, _res, next) => fetch('https://b.example.com').then(() => next(), next));
//                            ^^^^^ missing-timeout: …
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+app.use((_req, _res, next) => fetch('https://b.example.com', {
//+	signal: AbortSignal.timeout(10_000),
//+}).then(() => next(), next));
api.route({ method: 'GET', url: '/c', handler: async () => (await fetch('https://c.example.com')).json() });
//                                                                ^^^^^ missing-timeout: …
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+api.route({ method: 'GET', url: '/c', handler: async () => (await fetch('https://c.example.com', {
//+	signal: AbortSignal.timeout(10_000),
//+})).json() });
api.addHook('onRequest', async () => void (await fetch('https://d.example.com')));
//                                               ^^^^^ missing-timeout: …
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+api.addHook('onRequest', async () => void (await fetch('https://d.example.com', {
//+	signal: AbortSignal.timeout(10_000),
//+})));
http.createServer(async (_req, res) => res.end(await (await fetch('https://e.example.com')).text())).listen(3000);
//                                                          ^^^^^ missing-timeout: …
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+http.createServer(async (_req, res) => res.end(await (await fetch('https://e.example.com', {
//+	signal: AbortSignal.timeout(10_000),
//+})).text())).listen(3000);
new WebSocketServer({ port: 3001 }).on('connection', async (socket) => {
	socket.send(await (await fetch('https://f.example.com')).text());
	//                       ^^^^^ missing-timeout: …
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	socket.send(await (await fetch('https://f.example.com', { signal: AbortSignal.timeout(10_000) })).text());
});
process.on('SIGTERM', () => void fetch('https://g.example.com', { method: 'DELETE' }));
//                               ^^^^^ missing-timeout: …
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+process.on('SIGTERM', () => void fetch('https://g.example.com', { method: 'DELETE', signal: AbortSignal.timeout(10_000) }));
