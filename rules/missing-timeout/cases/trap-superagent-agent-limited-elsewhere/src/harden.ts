import type { Agent } from 'superagent';

export function harden(agent: Agent) {
	agent.timeout({ response: 2_000, deadline: 10_000 });
}
