// package: {"dependencies":{"p-retry":"^6.2.0","p-limit":"^5.0.0","axios":"^1.7.0"}}
import axios from 'axios';
import pLimit from 'p-limit';
import pRetry from 'p-retry';

const limit = pLimit(4);

export const load = (id: string) => pRetry(() => fetch(`https://a.example.com/${id}`), { retries: 3 });
export const all = (ids: string[]) => Promise.all(ids.map((id) => limit(() => axios.get(`https://b.example.com/${id}`))));
export const named = async (id: string) => {
	const attempt = async () => {
		const res = await fetch(`https://c.example.com/${id}`);
		if (!res.ok) throw new Error(res.statusText);
		return res.json();
	};
	return pRetry(attempt, { retries: 5 });
};
