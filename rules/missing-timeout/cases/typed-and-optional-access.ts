import axios, { type AxiosInstance } from 'axios';

let api: AxiosInstance | undefined;
let backup!: AxiosInstance;

export function init(): void {
	api = axios.create({ baseURL: process.env.API_URL } satisfies { baseURL?: string });
	//          ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline…
	// fix unsafe: Set `timeout: 10_000` on this axios client
	//+	api = axios.create({
	//+		...({ baseURL: process.env.API_URL } satisfies { baseURL?: string }),
	//+		timeout: 10_000,
	//+	});
	backup = axios.create({ baseURL: process.env.BACKUP_URL, timeout: 1000 } as const) as AxiosInstance;
}

export const ping = () => api?.get('/ping');
//                             ^^^ call
export const pong = () => (api as AxiosInstance).get('/pong');
//                                               ^^^ call
export const echo = () => api!['post']('/echo');
//                             ^^^^^^ call
export const store = () => backup!.put('/store');
//                                 ^^^ guard deadline=present 1000ms
