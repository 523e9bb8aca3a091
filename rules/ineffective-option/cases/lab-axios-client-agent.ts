// package: {"dependencies":{"axios":"^1.7.0"}}
// lab: silent, stall
import { Agent } from 'node:http';
import axios from 'axios';

export const run = (target: string) => {
	const api = axios.create({ httpAgent: new Agent({ timeout: 1000 }) });
	//                ^^^^^^ ineffective-option: This axios client (`axios.create`) sets no deadline for its calls, although `httpAgent.timeout: 1000` is set: an agent's `timeout` only emits the 'timeout' event of its sockets, and nothing ends the request. When the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Set `timeout` (ms) in its config.
	// fix safe: Set `timeout: 1000` on this axios client
	//+	const api = axios.create({ httpAgent: new Agent({ timeout: 1000 }), timeout: 1000 });
	return api.get(`${target}/items`);
	//         ^^^ call
};
