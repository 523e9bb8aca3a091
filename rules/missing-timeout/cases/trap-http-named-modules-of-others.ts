// package: {"dependencies":{"node-fetch":"^2.7.0","undici":"^6.19.0","supertest":"^7.0.0"}}
import nodeFetch from 'node-fetch';
import { fetch, request as undiciRequest } from 'undici';
import axios from './axios';

export const c = () => nodeFetch('https://c.example.com', { timeout: 5_000 });
export const f = () => undiciRequest('https://f.example.com');
//                     ^^^^^^^^^^^^^ missing-timeout: `undiciRequest` to f.example.com has no deadline: when the other side accepts and never answers, undici gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `headersTimeout` and `bodyTimeout` (ms), or `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `headersTimeout: 10_000` and `bodyTimeout: 10_000` on this call
//+export const f = () => undiciRequest('https://f.example.com', {
//+	headersTimeout: 10_000,
//+	bodyTimeout: 10_000,
//+});
export const g = () => axios.get('https://g.example.com');
export const h = () => fetch('https://h.example.com');
//                     ^^^^^ missing-timeout: `fetch` to h.example.com has no deadline: when the other side accepts and never answers, undici gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
//+export const h = () => {
//+	const controller = new AbortController();
//+	const timer = setTimeout(() => controller.abort(), 10_000);
//+	return fetch('https://h.example.com', { signal: controller.signal }).finally(() => clearTimeout(timer));
//+};
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const h = () => fetch('https://h.example.com', {
//+	signal: AbortSignal.timeout(10_000),
//+});
