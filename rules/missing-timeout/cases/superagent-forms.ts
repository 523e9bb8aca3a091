// package: {"dependencies":{"superagent":"^10.0.0"}}
import request, { get } from 'superagent';
import * as all from 'superagent';

export const byMethod = async () => (await request('GET', 'https://a.example.com/items')).body;
//                                         ^^^^^^^ missing-timeout: `request` to a.example.com has no deadline: when the other side accepts and never answers, superagent waits for ever, and so does everything that awaits it. Chain `.timeout(10_000)` to it (ms).
// fix unsafe: Chain `.timeout(10_000)` to this call
//+export const byMethod = async () => (await request('GET', 'https://a.example.com/items').timeout(10_000)).body;
export const named = async () => (await get('https://b.example.com/items')).body;
//                                      ^^^ missing-timeout: `get` to b.example.com has no deadline: when the other side accepts and never answers, superagent waits for ever, and so does everything that awaits it. Chain `.timeout(10_000)` to it (ms).
// fix unsafe: Chain `.timeout(10_000)` to this call
//+export const named = async () => (await get('https://b.example.com/items').timeout(10_000)).body;
export const ofNamespace = () => all.del('https://c.example.com/items/1').then((res) => res.status);
//                                   ^^^ missing-timeout: `all.del` to c.example.com has no deadline: when the other side accepts and never answers, superagent waits for ever, and so does everything that awaits it. Chain `.timeout(10_000)` to it (ms).
// fix unsafe: Chain `.timeout(10_000)` to this call
//+export const ofNamespace = () => all.del('https://c.example.com/items/1').timeout(10_000).then((res) => res.status);
export const several = (ids: string[]) => Promise.all(ids.map((id) => request.get(`https://d.example.com/${id}`)));
//                                                                            ^^^ missing-timeout: `request.get` to d.example.com has no deadline: when the other side accepts and never answers, superagent waits for ever, and so does everything that awaits it. Chain `.timeout(10_000)` to it (ms).
// fix unsafe: Chain `.timeout(10_000)` to this call
//+export const several = (ids: string[]) => Promise.all(ids.map((id) => request.get(`https://d.example.com/${id}`).timeout(10_000)));

export async function later(secret?: string) {
	const req = request.put('https://e.example.com/items');
	//                  ^^^ missing-timeout: `request.put` to e.example.com has no deadline: when the other side accepts and never answers, superagent waits for ever, and so does everything that awaits it. Chain `.timeout(10_000)` to it (ms).
	// fix unsafe: Chain `.timeout(10_000)` to this call
	//+	const req = request.put('https://e.example.com/items').timeout(10_000);
	if (secret) req.set('authorization', secret);
	return req;
}

export function sentByItsCallback(done: (err: unknown) => void) {
	request.get('https://f.example.com/items', (err) => done(err));
	//      ^^^ missing-timeout: `request.get` to f.example.com has no deadline: when the other side accepts and never answers, superagent waits for ever, and so does everything that awaits it. Chain `.timeout(10_000)` to it (ms).
	// no fix
}
