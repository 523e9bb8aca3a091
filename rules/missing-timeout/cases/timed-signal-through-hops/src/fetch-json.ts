interface Context {
	signal?: AbortSignal;
	trace: string;
}

export async function fetchJson<T>(url: string, { signal, trace }: Context): Promise<T> {
	const res = await fetch(url, { signal, headers: { 'x-trace': trace } });
	//                ^^^^^ missing-timeout: `fetch` has no deadline…its caller…
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	const res = await fetch(url, { signal: signal ?? AbortSignal.timeout(10_000), headers: { 'x-trace': trace } });
	return (await res.json()) as T;
}

export function postJson(url: string, body: unknown, ctx: Required<Context>): Promise<Response> {
	return fetch(url, { method: 'POST', body: JSON.stringify(body), signal: ctx.signal });
	//     ^^^^^ guard deadline=present kind=total
}
