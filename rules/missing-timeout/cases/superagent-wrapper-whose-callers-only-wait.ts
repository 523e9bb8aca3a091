// package: {"dependencies":{"superagent":"^10.0.0"}}
import superagent from 'superagent';

function authorised(path: string) {
	return superagent.get(`https://api.example.com/${path}`).set('authorization', 'secret');
	//                ^^^ missing-timeout: `superagent.get` to api.example.com has no deadline: when the other side accepts and never answers, superagent waits for ever, and so does everything that awaits it. Chain `.timeout(10_000)` to it (ms).
	// fix unsafe: Chain `.timeout(10_000)` to this call
	//+	return superagent.get(`https://api.example.com/${path}`).timeout(10_000).set('authorization', 'secret');
}

const items = (page: number) => authorised('items').query({ page });

export async function load() {
	const first = await items(1);
	const user = await authorised('me');
	return [first.body, user.body];
}
