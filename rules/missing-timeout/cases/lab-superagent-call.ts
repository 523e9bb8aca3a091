// package: {"dependencies":{"superagent":"^10.0.0"}}
// lab: silent, stall, trickle
import superagent from 'superagent';

export async function run(target: string) {
	const res = await superagent.get(`${target}/items`).set('accept', 'application/json');
	//                           ^^^ missing-timeout: `superagent.get` has no deadline: when the other side accepts and never answers, superagent waits for ever, and so does everything that awaits it. Chain `.timeout(10_000)` to it (ms).
	// fix unsafe: Chain `.timeout(10_000)` to this call
	//+	const res = await superagent.get(`${target}/items`).timeout(10_000).set('accept', 'application/json');
	return res.body;
}
