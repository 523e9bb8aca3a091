import axios from 'axios';
import { currency } from './index';

export const http = axios.create({ headers: { 'x-currency': currency } });
//                        ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline…
// fix unsafe: Set `timeout: 10_000` on this axios client
//+export const http = axios.create({ headers: { 'x-currency': currency }, timeout: 10_000 });
// fix unsafe: Set `timeout: 10_000` on this call
//  in src/quotes.ts
//+export const quote = (symbol: string) => http.get(`https://quotes.example.com/${symbol}`, {
//+	timeout: 10_000,
//+});
export const fast = axios.create({ headers: { 'x-currency': currency }, timeout: 500 });
