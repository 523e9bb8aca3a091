// package: {"dependencies":{"axios":"^1.7.0","p-timeout":"^6.0.0"}}
import axios from 'axios';
import pTimeout, { TimeoutError } from 'p-timeout';

const limit = (ms: number) => ({ milliseconds: ms });

export const object = () => pTimeout(axios.get('https://a.example.com'), { milliseconds: 5_000 });
//                                         ^^^ guard deadline=present kind=policy 5000ms: …gives up on it in time…
export const number = () => pTimeout(axios.get('https://b.example.com'), 4_000);
//                                         ^^^ guard deadline=present kind=policy 4000ms
export const configured = () => pTimeout(axios.get('https://c.example.com'), { milliseconds: Number(process.env.MS) });
//                                             ^^^ guard deadline=present kind=policy
export const asked = (ms: number) => pTimeout(axios.get('https://d.example.com'), { milliseconds: ms });
//                                                  ^^^ guard deadline=unknown
export const helped = () => pTimeout(axios.get('https://e.example.com'), limit(300));
//                                         ^^^ guard deadline=present kind=policy 300ms

export async function later() {
	const pending = axios.get('https://f.example.com').then(({ data }) => data);
	//                    ^^^ guard deadline=present kind=policy 2000ms
	try {
		return await pTimeout(pending, { milliseconds: 2_000 });
	} catch (error) {
		if (error instanceof TimeoutError) return undefined;
		throw error;
	}
}

const load = (id: string) => axios.get(`https://g.example.com/${id}`);
//                                 ^^^ guard deadline=present kind=policy 2000ms
export const first = () => pTimeout(load('1'), { milliseconds: 2_000 });
