// package: {"dependencies":{"fetch-retry":"^6.0.0"}}
import fetchRetry from 'fetch-retry';

const fetch = fetchRetry(globalThis.fetch, { retries: 3 });
const traced = process.env.TRACE ? require('@acme/traced-fetch') : globalThis.fetch;

export const load = (id: string) => fetch(`https://items.example.com/${id}`);
export const save = (id: string) => traced(`https://items.example.com/${id}`, { method: 'PUT' });
