import got from 'got';

export const load = (id: string) => got(`https://a.example.com/${id}`, { timeout: 5_000 as never }).json();
