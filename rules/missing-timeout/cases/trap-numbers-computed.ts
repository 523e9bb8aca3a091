// package: {"dependencies":{"axios":"^1.7.0","date-fns":"^3.6.0","luxon":"^3.5.0"}}
import axios from 'axios';
import { secondsToMilliseconds } from 'date-fns';
import { Duration } from 'luxon';

const SECOND = 1_000;
const limits = { seconds: 5 };

export const a = () => axios.get('https://a.example.com', { timeout: 5 * SECOND });
export const b = () => axios.get('https://b.example.com', { timeout: secondsToMilliseconds(5) });
export const c = () => axios.get('https://c.example.com', { timeout: Duration.fromObject({ seconds: 5 }).toMillis() });
export const d = () => axios.get('https://d.example.com', { timeout: limits.seconds * 1e3 });
export const e = () => axios.get('https://e.example.com', { timeout: ~~(limits.seconds * 1e3) });
export const f = () => axios.get('https://f.example.com', { timeout: 0 || 5_000 });
export const g = (ms: number) => axios.get('https://g.example.com', { timeout: Math.min(ms, 5_000) });
export const h = (deadline: number) => axios.get('https://h.example.com', { timeout: deadline - Date.now() });
