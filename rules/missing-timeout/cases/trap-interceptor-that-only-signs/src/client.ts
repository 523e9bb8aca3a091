import axios from 'axios';

export const api = axios.create({ baseURL: 'https://orders.example.com' });
//                       ^^^^^^ missing-timeout: …

api.interceptors.request.use((config) => {
	config.headers.set('authorization', `Bearer ${process.env.TOKEN}`);
	return config;
});
