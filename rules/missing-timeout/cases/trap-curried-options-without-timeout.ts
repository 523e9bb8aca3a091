// package: {"dependencies":{"axios":"^1.7.0"}}
import axios, { type AxiosRequestConfig } from 'axios';

const poster = (options: AxiosRequestConfig) => (path: string, body: unknown) =>
	axios.post(`https://a.example.com${path}`, body, options);
	//    ^^^^ missing-timeout: …

const post = poster({ maxRedirects: 0 });
//           ^^^^^^ call

export const save = () => post('/a', {});
