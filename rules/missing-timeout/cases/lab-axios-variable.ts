// package: {"dependencies":{"axios":"^1.7.0"}}
// lab: silent, stall
import axios, { type AxiosRequestConfig } from 'axios';

export async function run(target: string) {
	const config: AxiosRequestConfig = {
		headers: { 'x-caller': 'lab' }, // who asks
	};
	return axios.get(`${target}/items`, config);
	//           ^^^ missing-timeout: `axios.get` has no deadline: when the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Pass `timeout` in its config (ms), or `signal: AbortSignal.timeout(10_000)`.
	// fix unsafe: Set `timeout: 10_000` on this call
	//+		timeout: 10_000,
}
