// lab: silent, stall, trickle
const jsonOptions = () => ({ timeout: 250, headers: { accept: 'application/json' } });

export const run = async (target: string) => {
	const response = await fetch(`${target}/items`, jsonOptions());
	//                     ^^^^^ ineffective-option: `fetch` has no deadline, although `timeout: 250` is set: fetch has no option `timeout`, and ignores it. When the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(250)`.
	// fix safe: Set `signal: AbortSignal.timeout(250)` on this call
	//+	const response = await fetch(`${target}/items`, {
	//+		...jsonOptions(),
	//+		signal: AbortSignal.timeout(250),
	//+	});
	return response.json();
};
