// package: {"engines":{"node":">=16"},"dependencies":{"cross-fetch":"^4.0.0"}}
// lab: silent
const fetch = require('cross-fetch');

exports.run = async (target) => {
	const response = await fetch(`${target}/items`);
	//                     ^^^^^ missing-timeout: `fetch` has no deadline: when the other side accepts and never answers, cross-fetch waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)`.
	// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
	//+	const controller = new AbortController();
	//+	const timer = setTimeout(() => controller.abort(), 10_000);
	//+	const response = await fetch(`${target}/items`, { signal: controller.signal }).finally(() => clearTimeout(timer));
	return response.text();
};
