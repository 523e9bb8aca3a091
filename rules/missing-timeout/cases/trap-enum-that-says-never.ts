// package: {"dependencies":{"axios":"^1.7.0"}}
import axios from 'axios';

enum Timeout {
	Short = 2_000,
	Never = 0,
}

export const quick = () => axios.get('https://a.example.com', { timeout: Timeout.Short });
export const report = () => axios.get('https://b.example.com', { timeout: Timeout.Never });
//                                ^^^ missing-timeout: …
// fix unsafe: Set `timeout: 10_000` on this call
//+export const report = () => axios.get('https://b.example.com', { timeout: 10_000 });
