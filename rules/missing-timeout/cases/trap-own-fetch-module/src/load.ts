import own, { fetch } from './fetch';
import * as net from './fetch';

export const a = () => fetch('https://a.example.com');
export const b = () => own('https://b.example.com');
export const c = () => net.fetch('https://c.example.com');
