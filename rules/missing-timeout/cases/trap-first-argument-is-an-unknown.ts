// package: {"dependencies":{"axios":"^1.7.0","got":"^14.4.0"}}
import https from 'node:https';
import axios from 'axios';
import got from 'got';
import { buildRequest, requestFor, settings } from './requests';

export const a = () => axios(buildRequest('a'));
export const b = () => axios.request(settings);
export const c = () => got(requestFor('c'));
export const d = () => https.request(requestFor('d')).end();
export const e = () => fetch(requestFor('e'));
export const f = () => axios({ ...settings, url: '/f' });
