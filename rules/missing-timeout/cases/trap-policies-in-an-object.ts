// package: {"dependencies":{"axios":"^1.7.0"}}
import { createResilientCall, guard, withBreaker } from '@acme/resilience';
import axios from 'axios';

export const api = createResilientCall({
	timeoutMs: 3_000,
	execute: (id: string) => axios.get(`https://a.example.com/${id}`),
});

export const guarded = guard(async (id: string) => (await fetch(`https://b.example.com/${id}`)).json());

const calls = {
	load: (id: string) => axios.get(`https://c.example.com/${id}`),
	save: (id: string) => axios.put(`https://c.example.com/${id}`, {}),
};
export const safe = withBreaker(calls);
