import { load } from './load';

export const rates = () => load('https://rates.example.com', { signal: AbortSignal.timeout(5_000) });
