// package: {"dependencies":{"ky":"^1.7.0"}}
import ky from 'ky';

const base = ky.create({ prefixUrl: 'https://crm.example.com', timeout: false, retry: 1 });
//              ^^^^^^ missing-timeout: This ky client (`ky.create`) sets no deadline for its calls (`timeout: false` means none): when the other side accepts and never answers, ky gives up after 10 s, but with `timeout: false` only after the 300 s of fetch, and everything that awaits it is stuck that long. Leave `timeout` out for the 10 s that ky has by itself, or set it to what its calls may take (ms).
// fix unsafe: Set `timeout: 10_000` on this ky client
//+const base = ky.create({ prefixUrl: 'https://crm.example.com', timeout: 10_000, retry: 1 });
// fix unsafe: Set `timeout: 10_000` on this call
//+export const addContact = (contact: object) => base.post('contacts', { json: contact, timeout: 10_000 });
const withUser = base.extend({ headers: { 'x-user': 'sync' } });
//                    ^^^^^^ missing-timeout: This ky client (`base.extend`) sets no deadline for its calls (`timeout: false` means none): when the other side accepts and never answers, ky gives up after 10 s, but with `timeout: false` only after the 300 s of fetch, and everything that awaits it is stuck that long. Leave `timeout` out for the 10 s that ky has by itself, or set it to what its calls may take (ms).
// fix unsafe: Set `timeout: 10_000` on this ky client
//+const withUser = base.extend({ headers: { 'x-user': 'sync' }, timeout: 10_000 });
// fix unsafe: Set `timeout: 10_000` on this call
//+export const contacts = () => withUser.get('contacts', { timeout: 10_000 }).json();

export const contacts = () => withUser.get('contacts').json();
//                                     ^^^ call missing-timeout#2
export const addContact = (contact: object) => base.post('contacts', { json: contact });
//                                                  ^^^^ call missing-timeout#1
