import axios, { type AxiosRequestConfig } from 'axios';
import { sign } from '@acme/signing';
import { tidy } from './tidy';

export async function seal(doc: string) {
	const config = sign({ headers: { 'x-doc': doc } });
	return axios.post('https://notary.example.com/seals', { doc }, config);
	//           ^^^^ guard deadline=unknown
}

export async function stamp(doc: string) {
	const config: AxiosRequestConfig = { headers: { 'x-doc': doc } };
	tidy(config);
	return axios.post('https://notary.example.com/stamps', { doc }, config);
	//           ^^^^ guard deadline=unknown
}

export async function verify(doc: string) {
	const config: AxiosRequestConfig = { headers: { 'x-doc': doc } };
	console.log(config);
	return axios.get(`https://notary.example.com/${doc}`, config);
	//           ^^^ missing-timeout: `axios.get` to notary.example.com has no deadline…
	// fix unsafe: Set `timeout: 10_000` on this call
	//+	return axios.get(`https://notary.example.com/${doc}`, {
	//+		...config,
	//+		timeout: 10_000,
	//+	});
}
