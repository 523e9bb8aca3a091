import got from 'got';

export const base = got.extend({ timeout: { request: Number(process.env.TIMEOUT ?? 5_000) }, retry: { limit: 2 } });
export const loose = got.extend({ timeout: { connect: 1_000 } });
//                       ^^^^^^ missing-timeout: …
// fix unsafe: Set `timeout.request: 10_000` on this got client
//+export const loose = got.extend({ timeout: { connect: 1_000, request: 10_000 } });
// fix unsafe: Set `timeout.request: 10_000` on this call
//  in src/users.ts
//+export const direct = () => loose.get('https://direct.example.com', {
//+	timeout: { request: 10_000 },
//+}).json();
