import got from 'got';

export const load = (id: string) => got(`https://a.example.com/${id}`, { timeout: { request: 5_000 } }).json();
export const bare = (id: string) => got(`https://a.example.com/${id}`).json();
//                                  ^^^ missing-timeout: …
