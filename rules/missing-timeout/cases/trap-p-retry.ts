// package: {"dependencies":{"p-retry":"^6.2.0","p-limit":"^5.0.0","axios":"^1.7.0"}}
import axios from 'axios';
import pLimit from 'p-limit';
import pRetry from 'p-retry';

const limit = pLimit(4);

export const load = (id: string) => pRetry(() => fetch(`https://a.example.com/${id}`), { retries: 3 });
//                                               ^^^^^ missing-timeout: `fetch` to a.example.com has no deadline: when the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
//+export const load = (id: string) => pRetry(() => {
//+	const controller = new AbortController();
//+	const timer = setTimeout(() => controller.abort(), 10_000);
//+	return fetch(`https://a.example.com/${id}`, { signal: controller.signal }).finally(() => clearTimeout(timer));
//+}, { retries: 3 });
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const load = (id: string) => pRetry(() => fetch(`https://a.example.com/${id}`, {
//+	signal: AbortSignal.timeout(10_000),
//+}), { retries: 3 });
export const all = (ids: string[]) => Promise.all(ids.map((id) => limit(() => axios.get(`https://b.example.com/${id}`))));
//                                                                                  ^^^ missing-timeout: `axios.get` to b.example.com has no deadline: when the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Pass `timeout` in its config (ms), or `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `timeout: 10_000` on this call
//+export const all = (ids: string[]) => Promise.all(ids.map((id) => limit(() => axios.get(`https://b.example.com/${id}`, {
//+	timeout: 10_000,
//+}))));
export const named = async (id: string) => {
	const attempt = async () => {
		const res = await fetch(`https://c.example.com/${id}`);
		//                ^^^^^ missing-timeout: `fetch` to c.example.com has no deadline: when the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
		// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
		//+		const res = await fetch(`https://c.example.com/${id}`, { signal: AbortSignal.timeout(10_000) });
		if (!res.ok) throw new Error(res.statusText);
		return res.json();
	};
	return pRetry(attempt, { retries: 5 });
};
