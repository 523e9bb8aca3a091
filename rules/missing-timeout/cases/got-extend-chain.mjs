import got from 'got';

const base = got.extend({ retry: { limit: 0 }, headers: { 'user-agent': 'sync' } });
const crm = base.extend({ prefixUrl: 'https://crm.example.com' });
//               ^^^^^^ missing-timeout: This got client (`base.extend`) sets no deadline…
// fix unsafe: Set `timeout.request: 10_000` on this got client
//+const crm = base.extend({ prefixUrl: 'https://crm.example.com', timeout: { request: 10_000 } });
// fix unsafe: Set `timeout.request: 10_000` on this call
//+export const leads = () => crm('leads', { timeout: { request: 10_000 } }).json();
const erp = base.extend({ prefixUrl: 'https://erp.example.com', timeout: { response: 5000 } });
const erpBatch = erp.extend({ timeout: { request: 60_000 } }, { headers: { 'x-batch': '1' } });

export const leads = () => crm('leads').json();
//                         ^^^ call
export const orders = () => erp('orders').json();
//                          ^^^ guard deadline=present kind=headers 5000ms
export const nightly = () => erpBatch('orders/all').json();
//                           ^^^^^^^^ guard deadline=present kind=attempt 60000ms
