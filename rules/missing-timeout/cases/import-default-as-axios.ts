import { default as http, type AxiosResponse } from 'axios';

export const ping = (): Promise<AxiosResponse> => http.head('https://status.example.com');
//                                                     ^^^^ missing-timeout: `http.head` to status.example.com has no deadline…
// fix unsafe: Set `timeout: 10_000` on this call
//+export const ping = (): Promise<AxiosResponse> => http.head('https://status.example.com', { timeout: 10_000 });

export const check = (): Promise<AxiosResponse> => http('https://status.example.com/check', { timeout: 2000 });
//                                                 ^^^^ guard deadline=present 2000ms
