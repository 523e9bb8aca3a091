// package: {"dependencies":{"@nestjs/axios":"^4.0.0","@nestjs/common":"^11.0.0","axios":"^1.7.0","rxjs":"^7.8.1"}}
// lab: silent, stall
import { HttpService } from '@nestjs/axios';
import { firstValueFrom, map } from 'rxjs';

const http = new HttpService();

export const run = (target: string) => firstValueFrom(http.get(`${target}/items`).pipe(map(({ data }) => data)));
//                                                         ^^^ missing-timeout: `http.get` has no deadline: when the other side accepts and never answers, HttpService waits for ever, and so does everything that awaits it. Pass `timeout` in its config (ms), or put `timeout(10_000)` of rxjs into its `pipe`.
// fix unsafe: Set `timeout: 10_000` on this call
//+export const run = (target: string) => firstValueFrom(http.get(`${target}/items`, {
//+	timeout: 10_000,
//+}).pipe(map(({ data }) => data)));
