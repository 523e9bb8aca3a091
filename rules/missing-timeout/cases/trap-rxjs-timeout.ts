// package: {"dependencies":{"rxjs":"^7.8.1","axios":"^1.7.0"}}
import axios from 'axios';
import { defer, firstValueFrom, from, timeout } from 'rxjs';

export const first = (id: string) =>
	firstValueFrom(from(fetch(`https://a.example.com/${id}`)).pipe(timeout(5_000)));

export const second = (id: string) =>
	firstValueFrom(defer(() => axios.get(`https://b.example.com/${id}`)).pipe(timeout({ first: 5_000 })));
