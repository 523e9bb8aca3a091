// package: {"dependencies":{"superagent":"^10.0.0"}}
import superagent from 'superagent';

export const off = async () => (await superagent.get('https://a.example.com').timeout(0)).body;
//                                               ^^^ missing-timeout: `superagent.get` to a.example.com has no deadline (`timeout: 0` means none): when the other side accepts and never answers, superagent waits for ever, and so does everything that awaits it. Chain `.timeout(10_000)` to it (ms).
// no fix
export const empty = async () => (await superagent.get('https://b.example.com').timeout({})).body;
//                                                 ^^^ missing-timeout: `superagent.get` to b.example.com has no deadline: when the other side accepts and never answers, superagent waits for ever, and so does everything that awaits it. Chain `.timeout(10_000)` to it (ms).
// fix unsafe: Chain `.timeout(10_000)` to this call
//+export const empty = async () => (await superagent.get('https://b.example.com').timeout(10_000).timeout({})).body;
export const offPhases = async () => (await superagent.get('https://c.example.com').timeout({ response: 0, deadline: 0 })).body;
//                                                     ^^^ missing-timeout: `superagent.get` to c.example.com has no deadline (`timeout.deadline: 0` means none; `timeout.response: 0` means none): when the other side accepts and never answers, superagent waits for ever, and so does everything that awaits it. Chain `.timeout(10_000)` to it (ms).
// no fix
export const offInAgent = async () => {
	const agent = superagent.agent().timeout(0);
	//                       ^^^^^ missing-timeout: This superagent client (`superagent.agent`) sets no deadline for its calls (`timeout: 0` means none): when the other side accepts and never answers, superagent waits for ever, and so does everything that awaits it. Chain `.timeout(10_000)` to it (ms).
	// no fix
	return (await agent.get('https://d.example.com')).body;
	//                  ^^^ call missing-timeout#4
};
