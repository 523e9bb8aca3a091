import got from 'got';
import { limits } from './limits.js';

export const smtp = got.extend({ prefixUrl: 'https://smtp.example.com', timeout: limits });
export const tracker = got.extend({ prefixUrl: 'https://track.example.com' });
//                         ^^^^^^ missing-timeout: This got client (`got.extend`) sets no deadline…
