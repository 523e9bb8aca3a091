// package: {"dependencies":{"axios":"^1.7.0"}}
import axios, { type AxiosRequestConfig } from 'axios';

export function run(ids: string[]) {
	const jobs: AxiosRequestConfig[] = [];
	for (const id of ids) jobs.push({ url: `https://a.example.com/${id}`, timeout: 5_000 });
	return Promise.all(jobs.map((job) => axios(job)));
}

const queue = new Set<AxiosRequestConfig>();
export const enqueue = (config: AxiosRequestConfig) => queue.add(config);

export async function drain() {
	for (const config of queue) await axios.request(config);
	const [next] = [...queue].sort();
	return next && axios(next);
}
