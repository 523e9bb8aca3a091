// package: {"dependencies":{"axios":"^1.7.0"}}
import axios, { type AxiosRequestConfig } from 'axios';

const poster = (options: AxiosRequestConfig) => (path: string, body: unknown) =>
	axios.post(`https://a.example.com${path}`, body, options);
	//    ^^^^ missing-timeout: …
	// fix unsafe: Set `timeout: 10_000` on this call
	//+	axios.post(`https://a.example.com${path}`, body, {
	//+		timeout: 10_000,
	//+		...options,
	//+	});

const post = poster({ maxRedirects: 0 });
//           ^^^^^^ call

export const save = () => post('/a', {});
