// package: {"dependencies":{"superagent":"^10.0.0","superagent-defaults":"^1.0.0","company-http":"^1.0.0"}}
import superagent, { type SuperAgentRequest } from 'superagent';
import { hardened, send } from 'company-http';
import { plugin } from './plugin';

export const byPlugin = async () => (await superagent.get('https://a.example.com').use(plugin)).body;
export const byAgentsPlugin = async () => (await superagent.agent().use(hardened).get('https://b.example.com')).body;
export const returned = (id: string) => superagent.get(`https://c.example.com/${id}`);
export const handedOn = () => send(superagent.get('https://d.example.com'));

export async function onSomeWays(slow: boolean) {
	const req = superagent.get('https://e.example.com');
	if (slow) req.timeout(60_000);
	else req.timeout(5_000);
	return (await req).body;
}

export async function sometimes(slow: boolean) {
	const req = superagent.get('https://f.example.com');
	if (slow) req.timeout(60_000);
	return (await req).body;
}

export async function byMethodOfAnother() {
	// superagent-proxy adds it.
	const req = superagent.get('https://g.example.com') as SuperAgentRequest & { proxy(to: string): SuperAgentRequest };
	return (await req.proxy('http://proxy.example.com')).body;
}

export const raced = () =>
	Promise.race([
		superagent.get('https://h.example.com').set('a', 'b'),
		new Promise((_, reject) => setTimeout(() => reject(new Error('late')), 5_000)),
	]);

export const given = async (agent: SuperAgentRequest) => (await agent).body;

export class Api {
	private readonly pending = new Map<string, SuperAgentRequest>();
	start(id: string) {
		this.pending.set(id, superagent.get(`https://i.example.com/${id}`));
	}
}

export function limited(id: string) {
	return superagent.get(`https://j.example.com/${id}`);
}
export const withLimit = async () => (await limited('1').timeout(5_000)).body;
