// package: {"dependencies":{"node-fetch":"^2.7.0","undici":"^6.19.0","supertest":"^7.0.0"}}
import nodeFetch from 'node-fetch';
import { fetch, request as undiciRequest } from 'undici';
import axios from './axios';

export const c = () => nodeFetch('https://c.example.com', { timeout: 5_000 });
export const f = () => undiciRequest('https://f.example.com');
export const g = () => axios.get('https://g.example.com');
export const h = () => fetch('https://h.example.com');
