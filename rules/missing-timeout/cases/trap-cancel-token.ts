// package: {"dependencies":{"axios":"^1.7.0"}}
import axios, { type CancelToken } from 'axios';

export async function load(url: string) {
	const source = axios.CancelToken.source();
	const timer = setTimeout(() => source.cancel('timed out'), 5_000);
	try {
		return await axios.get(url, { cancelToken: source.token });
	} finally {
		clearTimeout(timer);
	}
}

export const given = (url: string, cancelToken: CancelToken) => axios.get(url, { cancelToken });
export const made = (url: string) =>
	axios.get(url, { cancelToken: new axios.CancelToken((cancel) => setTimeout(() => cancel('timed out'), 5_000)) });
