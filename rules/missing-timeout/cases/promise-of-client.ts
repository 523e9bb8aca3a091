import type { Got } from 'got';

async function load(): Promise<Got> {
	const { got } = await import('got');
	return got.extend({ prefixUrl: 'https://maps.example.com' });
	//         ^^^^^^ missing-timeout: This got client (`got.extend`) sets no deadline…
	// fix unsafe: Set `timeout.request: 10_000` on this got client
	//+	return got.extend({ prefixUrl: 'https://maps.example.com', timeout: { request: 10_000 } });
	// fix unsafe: Set `timeout.request: 10_000` on this call
	//+export const tile = async (x: number, y: number) => (await client).get(`tiles/${x}/${y}`, {
	//+	timeout: { request: 10_000 },
	//+}).buffer();
}

const client = load();
const guarded = load().then((base) => base.extend({ timeout: { request: 3000 } }));

export const tile = async (x: number, y: number) => (await client).get(`tiles/${x}/${y}`).buffer();
//                                                                 ^^^ call
export const legend = async () => (await guarded).get('legend').json();
//                                                ^^^ guard deadline=present 3000ms
