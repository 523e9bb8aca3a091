// package: {"dependencies":{"axios":"^1.7.0"}}
import axios, { type AxiosRequestConfig } from 'axios';

function* requests(ids: string[]): Generator<AxiosRequestConfig> {
	for (const id of ids) yield { url: `https://a.example.com/${id}`, timeout: 5_000 };
}

async function* configured(ids: string[]) {
	for (const id of ids) yield { params: { id }, timeout: 5_000 };
}

export async function run(ids: string[]) {
	for (const request of requests(ids)) await axios(request);
	for await (const options of configured(ids)) await axios.get('https://b.example.com', options);
	const { value } = requests(ids).next();
	return value && axios(value);
}
