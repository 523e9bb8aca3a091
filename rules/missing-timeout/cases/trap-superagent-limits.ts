// package: {"dependencies":{"superagent":"^10.0.0"}}
import superagent from 'superagent';

export const total = async () => (await superagent.get('https://a.example.com').timeout(5_000)).body;
export const deadline = async () => (await superagent.get('https://b.example.com').timeout({ deadline: 60_000 }).set('a', 'b')).body;
export const response = () => superagent.get('https://c.example.com').timeout({ response: 5_000 }).then((r) => r.body);
export const fromEnv = async () => superagent.get('https://d.example.com').retry(2).timeout(Number(process.env.HTTP_TIMEOUT));

export async function later() {
	const req = superagent.post('https://e.example.com').send({});
	req.timeout(5_000);
	const res = await req;
	return res.body;
}

const LIMITS = { response: 3_000, deadline: 10_000 };
export const shared = async () => (await superagent.get('https://f.example.com').timeout(LIMITS)).body;

const agent = superagent.agent().timeout(5_000).set('accept', 'application/json');
export const byAgent = async () => (await agent.get('https://g.example.com')).body;

const other = superagent.agent();
other.timeout({ deadline: 5_000 });
export const byOther = async () => (await other.get('https://h.example.com')).body;

export const bounded = (url: string, ms: number) => superagent.get(url).timeout(ms).then((r) => r.body);
export const i = () => bounded('https://i.example.com', 1_000);

export function aborted(done: (err: unknown) => void) {
	const req = superagent.get('https://j.example.com');
	const timer = setTimeout(() => req.abort(), 5_000);
	req.end((err) => {
		clearTimeout(timer);
		done(err);
	});
}
