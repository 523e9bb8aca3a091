import got from 'got';

export default got.extend({ timeout: { request: 5_000 } });
