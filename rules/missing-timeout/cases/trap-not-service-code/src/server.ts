import express from 'express';

const app = express();
app.get('/items', async (_req, res) => res.json(await (await fetch('https://items.example.com')).json()));
//                                                           ^^^^^ missing-timeout: …
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+app.get('/items', async (_req, res) => res.json(await (await fetch('https://items.example.com', {
//+	signal: AbortSignal.timeout(10_000),
//+})).json()));
app.listen(3000);
