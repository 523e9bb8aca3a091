// package: {"dependencies":{"axios":"^1.7.0"}}
import axios from 'axios';
import { instrument } from '@acme/apm';

let send = axios.get;
export const replaceTransport = (next: typeof axios.get) => {
	send = next;
};

const traced = instrument(axios);

export const a = () => send('https://a.example.com');
export const b = () => traced.get('https://b.example.com');
