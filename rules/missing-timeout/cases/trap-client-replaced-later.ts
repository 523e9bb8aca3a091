// package: {"dependencies":{"axios":"^1.7.0"}}
import axios, { type AxiosInstance } from 'axios';

let client: AxiosInstance = axios.create({ baseURL: 'https://a.example.com' });

export function configure(timeout: number) {
	client = axios.create({ baseURL: 'https://a.example.com', timeout });
}

export function setClient(next: AxiosInstance) {
	client = next;
}

export const load = (id: string) => client.get(`/${id}`);
