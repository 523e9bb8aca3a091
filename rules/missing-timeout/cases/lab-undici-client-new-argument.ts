// package: {"dependencies":{"undici":"^7.0.0"}}
// lab: silent, stall
import { Pool } from 'undici';

export async function run(target: string) {
	const pool = new Pool(target);
	//               ^^^^ missing-timeout: This undici client (`new Pool`) sets no deadline for its calls: when the other side accepts and never answers, undici gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Set `headersTimeout` and `bodyTimeout` (ms) in its options.
	// fix unsafe: Set `headersTimeout: 10_000` and `bodyTimeout: 10_000` on this undici client
	//+	const pool = new Pool(target, { headersTimeout: 10_000, bodyTimeout: 10_000 });
	const { body } = await pool.request({ path: '/items', method: 'GET' });
	//                          ^^^^^^^ call
	await body.json();
	await pool.request({ path: '/items', method: 'POST', body: '{}' });
	//         ^^^^^^^ call
}
