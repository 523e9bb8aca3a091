import express from 'express';

const app = express();
app.get('/items', async (_req, res) => res.json(await (await fetch('https://items.example.com')).json()));
//                                                           ^^^^^ missing-timeout: …
app.listen(3000);
