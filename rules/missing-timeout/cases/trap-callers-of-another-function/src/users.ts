import { load } from './files';
import { Http, load as loadUrl } from './http';

const http = new Http();
const cache = new Map<string, string>();
const limit = () => ({ signal: AbortSignal.timeout(5_000) });

export const a = () => load('users.json');
export const b = () => loadUrl('https://users.example.com', limit());
export const c = () => cache.get('users') ?? http.get('https://users.example.com', limit());
export const d = (load: (name: string) => string) => load('teams');
