// package: {"dependencies":{"make-fetch-happen":"^13.0.0","undici":"^6.0.0"}}
import fetch from 'make-fetch-happen';
import { request as axios } from './axios';

export async function avatar(url: string): Promise<Buffer> {
	const res = await fetch(url, { timeout: 3000 });
	//                ^^^^^ not-outbound
	return res.buffer();
}

export const profile = (id: string) => axios(`/profiles/${id}`);
//                                     ^^^^^ not-outbound
