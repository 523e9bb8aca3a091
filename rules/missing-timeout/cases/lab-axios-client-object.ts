// package: {"dependencies":{"axios":"^1.7.0"}}
// lab: silent, stall
import axios from 'axios';

export async function run(target: string) {
	const api = axios.create({
	//                ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline for its calls: when the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Set `timeout` (ms) in its config.
	// fix unsafe: Set `timeout: 10_000` on this axios client
	//+		headers: { 'x-caller': 'lab' },
	//+		timeout: 10_000
		baseURL: target,
		headers: { 'x-caller': 'lab' }
	});
	await api.get('/items');
	//        ^^^ call
	await api.post('/items', { name: 'tea' });
	//        ^^^^ call
}
