class Client {
	query(sql: string) {
		return [sql];
	}
}

class Pool {
	connect() {
		return new Client();
	}
}

const axios = { get: (key: string) => key.length, create: () => axios };
const got = new Map<string, string>();
const http = { request: (path: string) => path, get: (path: string) => path };

export function use(key: string) {
	const fetch = (id: string) => got.get(id);
	return [axios.get(key), axios.create().get(key), fetch(key), http.request(key), http.get(key), new Pool().connect().query(key)];
}

export const real = () => fetch('https://a.example.com');
//                        ^^^^^ missing-timeout: …
// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
//+export const real = () => {
//+	const controller = new AbortController();
//+	const timer = setTimeout(() => controller.abort(), 10_000);
//+	return fetch('https://a.example.com', { signal: controller.signal }).finally(() => clearTimeout(timer));
//+};
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const real = () => fetch('https://a.example.com', { signal: AbortSignal.timeout(10_000) });
