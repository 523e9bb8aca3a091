import axios, { type AxiosRequestConfig } from 'axios';

export async function getJson<T>(url: string, config?: AxiosRequestConfig): Promise<T> {
	const { data } = await axios.get<T>(url, { ...config, responseType: 'json' });
	//                           ^^^ missing-timeout: `axios.get` has no deadline…its caller…
	// fix unsafe: Set `timeout: 10_000` on this call
	//+	const { data } = await axios.get<T>(url, { timeout: 10_000, ...config, responseType: 'json' });
	return data;
}

export async function putJson<T>(url: string, body: unknown, timeout: number): Promise<T> {
	const { data } = await axios.put<T>(url, body, { timeout });
	//                           ^^^ guard deadline=present
	return data;
}
