export async function both(a: string, b: string) {
	const first = new AbortController();
	const second = new AbortController();
	setTimeout(() => first.abort(), 5_000);
	const left = await fetch(a, { signal: first.signal });
	const right = await fetch(b, { signal: second.signal });
	//                  ^^^^^ missing-timeout: …
	return [left, right];
}
