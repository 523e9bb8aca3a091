import { because, policyReport, retryReport, triedCall, whoTries } from '../retries';
import type { Rule } from '../rule';
import { meta } from './meta';

export const rule: Rule = {
	meta,
	*check(model, file) {
		for (const retry of model.retries(file)) {
			// An endless one is said by unbounded-retry. A query fails for what it says more often than for the other side.
			if (!retry.isImmediate || retry.isEndless || !retry.reached.op.action.url) continue;
			const message = `${whoTries(retry)} tries ${triedCall(model, retry)} again at once: a service that is overloaded or restarting gets all attempts within milliseconds, from all instances together, and they are used up before it can recover. Wait between them, longer each time and by chance: \`await setTimeout(Math.random() * 100 * 2 ** attempt)\` of node:timers/promises.`;
			yield retryReport(model, retry, message);
		}
		for (const policy of model.retryPolicies(file)) {
			const { endless, immediate, lib, retrying } = policy;
			if (!immediate || endless) continue;
			const message = `\`${model.calleeText(file, policy.call)}\` of ${lib.name} tries again at once, as ${because(immediate)} (${retrying.source}): a service that is overloaded or restarting gets all attempts within milliseconds, from all instances together, and they are used up before it can recover. Have it wait: \`${retrying.advice.pause}\`.`;
			yield policyReport(model, policy, message);
		}
	},
};
