// package: {"dependencies":{"opossum":"^8.1.0","p-retry":"^6.2.0","axios":"^1.7.0"}}
import axios from 'axios';
import CircuitBreaker from 'opossum';
import pRetry, { AbortError } from 'p-retry';

export const guarded = new CircuitBreaker((id: string) => axios.get(`https://a.example.com/${id}`));
export const retried = (id: string) => pRetry(() => axios.get(`https://b.example.com/${id}`));
//                                                        ^^^ missing-timeout: …
// fix unsafe: Set `timeout: 10_000` on this call
//+export const retried = (id: string) => pRetry(() => axios.get(`https://b.example.com/${id}`, {
//+	timeout: 10_000,
//+}));

export async function bare(id: string) {
	const { data, status } = await axios.get(`https://c.example.com/${id}`);
	//                                   ^^^ missing-timeout: …
	// fix unsafe: Set `timeout: 10_000` on this call
	//+	const { data, status } = await axios.get(`https://c.example.com/${id}`, { timeout: 10_000 });
	if (status === 404) throw new AbortError('gone');
	return data;
}
