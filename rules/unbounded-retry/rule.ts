import { because, policyReport, retryReport, triedCall, whoTries } from '../retries';
import type { Rule } from '../rule';
import { meta } from './meta';

export const rule: Rule = {
	meta,
	*check(model, file) {
		for (const retry of model.retries(file)) {
			if (!retry.isEndless) continue;
			const pause = retry.isImmediate ? ', without a pause' : '';
			const message = `${whoTries(retry)} tries ${triedCall(model, retry)} again until it succeeds${pause}: while the other side is down it never ends, whoever waits for it waits for ever, and such attempts pile up and hit the other side together when it tries to come back. Give up after a few attempts, and throw the last error.`;
			yield retryReport(model, retry, message);
		}
		for (const policy of model.retryPolicies(file)) {
			const { endless, lib, retrying } = policy;
			if (!endless) continue;
			const message = `\`${model.calleeText(file, policy.call)}\` of ${lib.name} tries again until it succeeds, as ${because(endless)}: while the other side is down it never ends, whoever waits for it waits for ever, and such attempts pile up and hit the other side together when it tries to come back. Set a limit: \`${retrying.advice.limit}\`.`;
			yield policyReport(model, policy, message);
		}
	},
};
