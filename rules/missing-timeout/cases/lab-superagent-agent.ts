// package: {"dependencies":{"superagent":"^10.0.0"}}
// lab: silent, stall, trickle
import superagent from 'superagent';

const agent = superagent.agent();
//                       ^^^^^ missing-timeout: This superagent client (`superagent.agent`) sets no deadline for its calls: when the other side accepts and never answers, superagent waits for ever, and so does everything that awaits it. Chain `.timeout(10_000)` to it (ms).
// fix unsafe: Chain `.timeout(10_000)` to this superagent client
//+const agent = superagent.agent().timeout(10_000);
agent.set('x-caller', 'lab');

export async function run(target: string) {
	await agent.get(`${target}/items`);
	//          ^^^ call
	await agent.post(`${target}/items`).send({ name: 'tea' });
	//          ^^^^ call
}
