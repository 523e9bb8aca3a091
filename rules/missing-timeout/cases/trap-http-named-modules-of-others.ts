// package: {"dependencies":{"follow-redirects":"^1.15.6","node-fetch":"^2.7.0","undici":"^6.19.0","supertest":"^7.0.0"}}
import { http, https } from 'follow-redirects';
import nodeFetch from 'node-fetch';
import request from 'request';
import { fetch, request as undiciRequest } from 'undici';
import axios from './axios';

export const a = () => http.get('http://a.example.com');
export const b = () => https.request({ host: 'b.example.com' }).end();
export const c = () => nodeFetch('https://c.example.com', { timeout: 5_000 });
export const e = () => request('https://e.example.com');
export const f = () => undiciRequest('https://f.example.com');
export const g = () => axios.get('https://g.example.com');
export const h = () => fetch('https://h.example.com');
