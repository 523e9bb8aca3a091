// package: {"dependencies":{"axios":"^1.7.0"}}
import axios from 'axios';

interface Options {
	timeout?: number;
	retries?: number;
}

export const load = (url: string, { timeout = 5_000 }: Options = {}) => axios.get(url, { timeout });
export const late = (url: string, { timeout: ms = 0 }: Options = {}) => axios.get(url, { timeout: ms });
//                                                                            ^^^ missing-timeout: …
// fix unsafe: Set `timeout: 10_000` on this call
//+export const late = (url: string, { timeout: ms = 0 }: Options = {}) => axios.get(url, { timeout: ms || 10_000 });

export const both = () => [load('https://a.example.com'), late('https://b.example.com')];
//                                                        ^^^^ call
