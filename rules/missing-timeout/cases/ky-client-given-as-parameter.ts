// package: {"dependencies":{"ky":"^1.7.0"}}
import ky, { type KyInstance } from 'ky';

const slow = ky.create({ prefixUrl: 'https://crm.example.com', timeout: false });
//              ^^^^^^ missing-timeout: This ky client (`ky.create`) sets no deadline for its calls (`timeout: false` means none): when the other side accepts and never answers, ky gives up after 10 s, but with `timeout: false` only after the 300 s of fetch, and everything that awaits it is stuck that long. Leave `timeout` out for the 10 s that ky has by itself, or set it to what its calls may take (ms).
// fix unsafe: Set `timeout: 10_000` on this ky client
//+const slow = ky.create({ prefixUrl: 'https://crm.example.com', timeout: 10_000 });
const count = (client: KyInstance, of: string) => client.get(`${of}/count`).text();
//                                                       ^^^ call

export const contacts = () => count(slow, 'contacts');
//                            ^^^^^ call
export const leads = () => count(ky, 'leads');
