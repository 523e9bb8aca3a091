// package: {"dependencies":{"@nestjs/axios":"^4.0.0","@nestjs/common":"^11.0.0","axios":"^1.7.0","rxjs":"^7.8.1"}}
import { HttpService } from '@nestjs/axios';
import axios from 'axios';
import { firstValueFrom } from 'rxjs';

const http = new HttpService(axios.create({ baseURL: 'https://rates.example.com' }));
//                                 ^^^^^^ missing-timeout: This HttpService client (`axios.create`) sets no deadline for its calls: when the other side accepts and never answers, HttpService waits for ever, and so does everything that awaits it. Set `timeout` (ms) in its options.
// fix unsafe: Set `timeout: 10_000` on this HttpService client
//+const http = new HttpService(axios.create({ baseURL: 'https://rates.example.com', timeout: 10_000 }));
// fix unsafe: Set `timeout: 10_000` on this call
//+export const latest = () => firstValueFrom(http.get('/latest', { timeout: 10_000 }));
const quick = new HttpService(axios.create({ baseURL: 'https://stock.example.com', timeout: 1_000 }));
const plain = new HttpService();

export const latest = () => firstValueFrom(http.get('/latest'));
//                                              ^^^ call missing-timeout#1
export const stock = () => firstValueFrom(quick.get('/all'));
export const audit = (event: object) => firstValueFrom(plain.post('https://audit.example.com', event));
//                                                           ^^^^ missing-timeout: `plain.post` to audit.example.com has no deadline: when the other side accepts and never answers, HttpService waits for ever, and so does everything that awaits it. Pass `timeout` in its config (ms), or put `timeout(10_000)` of rxjs into its `pipe`.
// fix unsafe: Set `timeout: 10_000` on this call
//+export const audit = (event: object) => firstValueFrom(plain.post('https://audit.example.com', event, {
//+	timeout: 10_000,
//+}));
