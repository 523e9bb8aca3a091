import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const axios = require('axios');

export const lookup = (ip) => axios.get(`https://geoip.example.com/${ip}`);
//                                  ^^^ missing-timeout: `axios.get` to geoip.example.com has no deadline…
// fix unsafe: Set `timeout: 10_000` on this call
//+export const lookup = (ip) => axios.get(`https://geoip.example.com/${ip}`, {
//+	timeout: 10_000,
//+});
