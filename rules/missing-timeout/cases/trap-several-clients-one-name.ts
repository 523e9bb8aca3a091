// package: {"dependencies":{"axios":"^1.7.0"}}
import axios from 'axios';

const client = axios.create({ timeout: 5_000 });

export function batch(ids: string[]) {
	const client = axios.create({ baseURL: 'https://batch.example.com' });
	//                   ^^^^^^ missing-timeout: …
	// fix unsafe: Set `timeout: 10_000` on this axios client
	//+	const client = axios.create({ baseURL: 'https://batch.example.com', timeout: 10_000 });
	// fix unsafe: Set `timeout: 10_000` on this call
	//+	return Promise.all(ids.map((id) => client.get(`/${id}`, { timeout: 10_000 })));
	return Promise.all(ids.map((id) => client.get(`/${id}`)));
	//                                        ^^^ call
}

export const one = (id: string) => client.get(`https://a.example.com/${id}`);
