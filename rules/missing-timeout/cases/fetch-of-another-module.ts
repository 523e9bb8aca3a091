// package: {"dependencies":{"node-fetch":"^2.7.0","undici":"^6.0.0"}}
import fetch from 'node-fetch';
import { request as axios } from './axios';

export async function avatar(url: string): Promise<Buffer> {
	const res = await fetch(url, { timeout: 3000 });
	//                ^^^^^ not-outbound
	return res.buffer();
}

export const profile = (id: string) => axios(`/profiles/${id}`);
//                                     ^^^^^ not-outbound
