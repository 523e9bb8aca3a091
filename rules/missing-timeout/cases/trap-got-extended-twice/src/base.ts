import got from 'got';

export const base = got.extend({ timeout: { request: Number(process.env.TIMEOUT ?? 5_000) }, retry: { limit: 2 } });
export const loose = got.extend({ timeout: { connect: 1_000 } });
//                       ^^^^^^ missing-timeout: …
