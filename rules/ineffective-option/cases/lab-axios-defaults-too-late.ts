// package: {"dependencies":{"axios":"^1.7.0"}}
// lab: silent, stall
import axios from 'axios';

export const run = (target: string) => {
	const api = axios.create({ baseURL: target });
	//                ^^^^^^ ineffective-option: This axios client (`axios.create`) sets no deadline for its calls, although `timeout: 250` is set: axios's defaults are set after this client was made, and it has copied them by then. When the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Set `timeout` (ms) in its config.
	// fix safe: Set `timeout: 250` on this axios client
	//+	const api = axios.create({ baseURL: target, timeout: 250 });
	axios.defaults.timeout = 250;
	return api.get('/items');
	//         ^^^ call
};
