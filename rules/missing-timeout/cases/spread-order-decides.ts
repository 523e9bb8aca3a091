import axios from 'axios';

const defaults = { timeout: 5000, maxRedirects: 0 };

export const first = (extra: object) => axios.get('https://a.example.com', { ...extra, timeout: 5000 });
//                                            ^^^ guard deadline=present 5000ms
export const last = (extra: object) => axios.get('https://b.example.com', { ...defaults, ...extra });
//                                           ^^^ guard deadline=unknown
export const off = () => axios.get('https://c.example.com', { ...defaults, timeout: 0 });
//                             ^^^ missing-timeout: `axios.get` to c.example.com has no deadline (`timeout: 0` means none): …
// fix unsafe: Set `timeout: 10_000` on this call
//+export const off = () => axios.get('https://c.example.com', { ...defaults, timeout: 10_000 });
const merged = (extra: object) => axios.get('https://e.example.com', { ...defaults, ...extra });
//                                      ^^^ missing-timeout: `axios.get` to e.example.com has no deadline…its caller…
// no fix
export const kept = () => axios.get('https://d.example.com', { ...defaults, maxRedirects: 5 });
//                              ^^^ guard deadline=present 5000ms
export const quick = () => merged({ maxRedirects: 1 });
export const endless = () => merged({ timeout: 0 });
//                           ^^^^^^ call missing-timeout#2: this caller passes no deadline
