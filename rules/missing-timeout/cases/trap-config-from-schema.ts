// package: {"dependencies":{"axios":"^1.7.0","zod":"^3.23.0","convict":"^6.2.4"}}
import axios from 'axios';
import convict from 'convict';
import { z } from 'zod';

const env = z.object({ HTTP_TIMEOUT: z.coerce.number().default(5_000) }).parse(process.env);
const config = convict({ http: { timeout: { default: 5_000, format: 'nat' } } });
const Options = z.object({ timeout: z.number().default(5_000), baseURL: z.string() });

export const a = axios.create({ timeout: env.HTTP_TIMEOUT });
export const b = axios.create({ timeout: config.get('http.timeout') });
export const c = axios.create(Options.parse({ baseURL: 'https://c.example.com' }));
export const d = axios.create(config.get('http') as object);

export const all = () => Promise.all([a.get('/a'), b.get('/b'), c.get('/c'), d.get('/d')]);
