export async function both(a: string, b: string) {
	const first = new AbortController();
	const second = new AbortController();
	setTimeout(() => first.abort(), 5_000);
	const left = await fetch(a, { signal: first.signal });
	const right = await fetch(b, { signal: second.signal });
	//                  ^^^^^ ineffective-option: …
	// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
	//+	const controller = new AbortController();
	//+	const timer = setTimeout(() => controller.abort(), 10_000);
	//+	const right = await fetch(b, { signal: AbortSignal.any([second.signal, controller.signal]) }).finally(() => clearTimeout(timer));
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	const right = await fetch(b, { signal: AbortSignal.any([second.signal, AbortSignal.timeout(10_000)]) });
	return [left, right];
}
