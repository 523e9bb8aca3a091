import axios from 'axios';
import { currency } from './index';

export const http = axios.create({ headers: { 'x-currency': currency } });
//                        ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline…
export const fast = axios.create({ headers: { 'x-currency': currency }, timeout: 500 });
