// package: {"dependencies":{"ky":"^1.7.0"}}
import ky from 'ky';

const url = 'https://stock.example.com/items';
const patient = ky.create({ timeout: false });

export const byTimeout = () => ky.get(url, { timeout: 5000 }).json();
//                             ^^^^^^ guard deadline=present kind=headers 5000ms
export const bySignal = () => patient.get(url, { signal: AbortSignal.timeout(5000) }).json();
//                            ^^^^^^^^^^^ guard deadline=present kind=total 5000ms
export const atCall = () => patient.get(url, { timeout: 3000 }).json();
//                          ^^^^^^^^^^^ guard deadline=present kind=headers 3000ms
export const bySomeone = (signal: AbortSignal) => patient.get(url, { signal }).json();
//                                                ^^^^^^^^^^^ guard deadline=unknown

// create() takes nothing over from the instance it is called on.
const fresh = patient.create({ headers: { 'x-fresh': '1' } });
export const byDefault = () => fresh.get(url).json();
//                             ^^^^^^^^^ guard deadline=absent
const quick = patient.extend({ timeout: 2000 });
export const byExtension = () => quick.get(url).json();
//                               ^^^^^^^^^ guard deadline=present kind=headers 2000ms
const computed = patient.extend((options) => ({ ...options, timeout: Number(process.env.STOCK_TIMEOUT) }));
export const byFunction = () => computed.get(url).json();
//                              ^^^^^^^^^^^^ guard deadline=unknown

// 0 fails at once: whoever writes that finds out.
export const never = () => ky.get(url, { timeout: 0 });
//                         ^^^^^^ guard deadline=present
