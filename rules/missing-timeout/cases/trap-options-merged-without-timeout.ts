// package: {"dependencies":{"axios":"^1.7.0","lodash":"^4.17.21"}}
import axios from 'axios';
import _ from 'lodash';

const base = { maxRedirects: 0, responseType: 'json' as const };
const headers = { accept: 'application/json' };

export const a = () => axios.get('https://a.example.com', { ...base, headers });
//                           ^^^ missing-timeout: …
export const b = () => axios.get('https://b.example.com', Object.assign({}, base, { headers }));
//                           ^^^ missing-timeout: …
export const c = () => axios.get('https://c.example.com', _.merge({}, base, { headers }));
//                           ^^^ missing-timeout: …
