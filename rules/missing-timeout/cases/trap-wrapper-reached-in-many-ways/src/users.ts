import get from './load';
import * as net from './load';

const bounded = () => ({ signal: AbortSignal.timeout(5_000) });
const calls = { load: net.load };

export const a = () => get('https://a.example.com', bounded());
export const b = () => net.load('https://b.example.com', { ...bounded(), method: 'POST' });
export const c = () => net['load']('https://c.example.com', bounded());
export const d = () => calls.load('https://d.example.com', bounded());
export const e = async () => (await import('./load')).load('https://e.example.com', bounded());
export const f = () => net.load(...(['https://f.example.com', bounded()] as const));
