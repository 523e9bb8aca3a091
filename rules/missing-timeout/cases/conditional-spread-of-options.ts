import got from 'got';

const strict = process.env.STRICT === '1';

export const one = (id: string) => got(`https://one.example.com/${id}`, { ...(strict ? { timeout: { request: 500 } } : {}) }).json();
//                                 ^^^ guard deadline=unknown
export const two = (id: string) => got(`https://two.example.com/${id}`, { ...(strict && { timeout: { request: 500 } }) }).json();
//                                 ^^^ guard deadline=unknown
export const three = (id: string) => got(`https://three.example.com/${id}`, { ...(strict && { retry: { limit: 0 } }) }).json();
//                                   ^^^ missing-timeout: `got` to three.example.com has no deadline…
// fix unsafe: Set `timeout.request: 10_000` on this call
//+export const three = (id: string) => got(`https://three.example.com/${id}`, { ...(strict && { retry: { limit: 0 } }), timeout: { request: 10_000 } }).json();
export const four = (id: string) =>
	got(`https://four.example.com/${id}`, { timeout: { request: 9000 }, ...(strict ? { timeout: { request: 500 } } : {}) }).json();
 //< guard deadline=present
