import got from 'got';

export const load = (id: string) => got(`https://a.example.com/${id}`, { timeout: { request: 5_000 } }).json();
export const bare = (id: string) => got(`https://a.example.com/${id}`).json();
//                                  ^^^ missing-timeout: …
// fix unsafe: Set `timeout.request: 10_000` on this call
//+export const bare = (id: string) => got(`https://a.example.com/${id}`, { timeout: { request: 10_000 } }).json();
