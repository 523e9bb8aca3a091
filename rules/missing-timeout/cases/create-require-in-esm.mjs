import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const axios = require('axios');

export const lookup = (ip) => axios.get(`https://geoip.example.com/${ip}`);
//                                  ^^^ missing-timeout: `axios.get` to geoip.example.com has no deadline…
