// package: {"dependencies":{"axios":"^1.7.0"}}
import defaultAxios, { create as make, type AxiosInstance as Http } from 'axios';

const { create } = defaultAxios;
const makeClient = create.bind(defaultAxios);

const a: Http = make({ timeout: 5_000 });
const b = create({ timeout: 5_000 });
const c = makeClient({ timeout: 5_000 });
const d = (defaultAxios as { create: typeof make }).create({ timeout: 5_000 });
const e = defaultAxios['create']({ timeout: 5_000 });

export const all = () => [a, b, c, d, e].map((client) => client.get('https://a.example.com'));
export const one = () => [a.get('/'), b.get('/'), c.get('/'), d.get('/'), e.get('/')];
