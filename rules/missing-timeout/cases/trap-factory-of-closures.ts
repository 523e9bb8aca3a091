// package: {"dependencies":{"axios":"^1.7.0"}}
import axios from 'axios';

function makeApi(baseURL: string, timeout: number) {
	const client = axios.create({ baseURL, timeout });
	return {
		get: async <T>(path: string) => (await client.get<T>(path)).data,
		post: async <T>(path: string, body: unknown) => (await client.post<T>(path, body)).data,
	};
}

const users = makeApi('https://users.example.com', 5_000);
const billing = makeApi('https://billing.example.com', 10_000);

export const user = (id: string) => users.get(`/${id}`);
export const charge = (id: string) => billing.post(`/${id}/charge`, {});
