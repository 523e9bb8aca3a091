// package: {"dependencies":{"axios":"^1.7.0"}}
import axios from 'axios';

export const clients = {
	users: axios.create({ baseURL: 'https://users.example.com', timeout: 5_000 }),
	billing: axios.create({ baseURL: 'https://billing.example.com' }),
	//             ^^^^^^ missing-timeout: …
	// fix unsafe: Set `timeout: 10_000` on this axios client
	//+	billing: axios.create({ baseURL: 'https://billing.example.com', timeout: 10_000 }),
	// fix unsafe: Set `timeout: 10_000` on this call
	//+export const invoice = (id: string) => clients.billing.get(`/${id}`, {
	//+	timeout: 10_000,
	//+});
};

export const user = (id: string) => clients.users.get(`/${id}`);
export const invoice = (id: string) => clients.billing.get(`/${id}`);
//                                                     ^^^ call
