import axios from 'axios';

const clients = {
	eu: axios.create({ baseURL: 'https://eu.example.com', timeout: 5000 }),
	us: axios.create({ baseURL: 'https://us.example.com' }),
	//        ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline…
	// fix unsafe: Set `timeout: 10_000` on this axios client
	//+	us: axios.create({ baseURL: 'https://us.example.com', timeout: 10_000 }),
	// fix unsafe: Set `timeout: 10_000` on this call
	//+export const home = (id: string) => clients.us.get(`/users/${id}`, {
	//+	timeout: 10_000,
	//+});
};

export const home = (id: string) => clients.us.get(`/users/${id}`);
//                                             ^^^ call
export const away = (id: string) => clients['eu'].get(`/users/${id}`);
//                                                ^^^ guard deadline=present 5000ms

export function anywhere(region: keyof typeof clients, id: string) {
	const { [region]: client } = clients;
	return client.get(`/users/${id}`);
	//            ^^^ lost
}
