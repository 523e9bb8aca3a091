const results: Promise<Response>[] = [];

export async function load(ids: string[]) {
	ids.forEach((id) => results.push(fetch(`https://a.example.com/${id}`)));
	//                               ^^^^^ missing-timeout: …
	// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
	//+	ids.forEach((id) => {
	//+		const controller = new AbortController();
	//+		const timer = setTimeout(() => controller.abort(), 10_000);
	//+		return results.push(fetch(`https://a.example.com/${id}`, { signal: controller.signal }).finally(() => clearTimeout(timer)));
	//+	});
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	ids.forEach((id) => results.push(fetch(`https://a.example.com/${id}`, { signal: AbortSignal.timeout(10_000) })));
	await Promise.all(ids.map(async (id) => (await fetch(`https://b.example.com/${id}`)).json()));
	//                                             ^^^^^ missing-timeout: …
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	await Promise.all(ids.map(async (id) => (await fetch(`https://b.example.com/${id}`, {
	//+		signal: AbortSignal.timeout(10_000),
	//+	})).json()));
	return Promise.all(ids.map((id) => fetch(`https://c.example.com/${id}`, { signal: AbortSignal.timeout(5_000) })));
}
