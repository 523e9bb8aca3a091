import got from 'got';

export const internal = got.extend({ retry: { limit: 1 }, timeout: { connect: 1000 } });
//                          ^^^^^^ missing-timeout: This got client (`got.extend`) sets no deadline…
export const external = internal.extend({ timeout: { request: 20_000 } });
