import got from 'got';
import { limits, MINUTE, Timeouts } from './timeouts';

export const ports = () => got('https://ferries.example.com/ports', { timeout: { request: Timeouts.Short } });
//                         ^^^ guard deadline=present 2000ms
export const tides = () => got('https://ferries.example.com/tides', { timeout: { request: MINUTE } });
//                         ^^^ guard deadline=present 60000ms
export const book = (id: string) => got.post(`https://ferries.example.com/${id}`, { timeout: { request: limits.booking } });
//                                      ^^^^ guard deadline=present 5000ms
export const cancel = (id: string) => got.delete(`https://ferries.example.com/${id}`, { timeout: { request: limits.none } });
//                                        ^^^^^^ missing-timeout: `got.delete` to ferries.example.com has no deadline…
// fix unsafe: Set `timeout.request: 10_000` on this call
//+export const cancel = (id: string) => got.delete(`https://ferries.example.com/${id}`, { timeout: { request: 10_000 } });
