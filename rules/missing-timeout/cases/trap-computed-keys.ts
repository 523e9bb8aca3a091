// package: {"dependencies":{"axios":"^1.7.0"}}
import axios from 'axios';

const TIMEOUT = 'timeout';
const key = process.env.TIMEOUT_OPTION as string;

export const a = () => axios.get('https://a.example.com', { [TIMEOUT]: 5_000 });
export const b = () => axios.get('https://b.example.com', { [key]: 5_000 });
export const c = () => axios.get('https://c.example.com', { 'timeout': 5_000 });
export const d = () => {
	const options: Record<string, unknown> = {};
	options['timeout'] = 5_000;
	return axios.get('https://d.example.com', options);
};
