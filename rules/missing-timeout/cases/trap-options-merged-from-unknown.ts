// package: {"dependencies":{"axios":"^1.7.0","lodash":"^4.17.21","deepmerge":"^4.3.1"}}
import axios from 'axios';
import deepmerge from 'deepmerge';
import _ from 'lodash';
import { baseConfig } from '@acme/config';

const headers = { accept: 'application/json' };

export const a = () => axios.get('https://a.example.com', { ...baseConfig, headers });
export const b = () => axios.get('https://b.example.com', Object.assign({}, baseConfig, { headers }));
export const c = () => axios.get('https://c.example.com', _.merge({ headers }, baseConfig));
export const d = () => axios.get('https://d.example.com', _.defaults({ headers }, baseConfig));
export const e = () => axios.get('https://e.example.com', deepmerge(baseConfig, { headers }));
export const f = () => axios.get('https://f.example.com', _.defaults({ headers }, { timeout: 5_000 }));
export const g = () => axios.get('https://g.example.com', { headers, ...JSON.parse(process.env.HTTP_OPTIONS ?? '{}') });
