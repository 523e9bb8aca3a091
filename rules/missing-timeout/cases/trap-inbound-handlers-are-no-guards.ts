// package: {"dependencies":{"express":"^4.19.0","fastify":"^4.28.0","ws":"^8.18.0"}}
import http from 'node:http';
import express from 'express';
import fastify from 'fastify';
import { WebSocketServer } from 'ws';

const app = express();
const api = fastify();

app.get('/a', async (_req, res) => res.json(await (await fetch('https://a.example.com')).json()));
//                                                       ^^^^^ missing-timeout: …
app.use((_req, _res, next) => fetch('https://b.example.com').then(() => next(), next));
//                            ^^^^^ missing-timeout: …
api.route({ method: 'GET', url: '/c', handler: async () => (await fetch('https://c.example.com')).json() });
//                                                                ^^^^^ missing-timeout: …
api.addHook('onRequest', async () => void (await fetch('https://d.example.com')));
//                                               ^^^^^ missing-timeout: …
http.createServer(async (_req, res) => res.end(await (await fetch('https://e.example.com')).text())).listen(3000);
//                                                          ^^^^^ missing-timeout: …
new WebSocketServer({ port: 3001 }).on('connection', async (socket) => {
	socket.send(await (await fetch('https://f.example.com')).text());
	//                       ^^^^^ missing-timeout: …
});
process.on('SIGTERM', () => void fetch('https://g.example.com', { method: 'DELETE' }));
//                               ^^^^^ missing-timeout: …
