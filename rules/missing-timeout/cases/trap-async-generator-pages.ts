interface Page {
	items: unknown[];
	next?: string;
}

export async function* bounded(url: string, signal: AbortSignal) {
	for (let next: string | undefined = url; next; ) {
		const page: Page = await (await fetch(next, { signal })).json();
		yield* page.items;
		next = page.next;
	}
}

export async function* endless(url: string) {
	let next: string | undefined = url;
	while (next) {
		const page: Page = await (await fetch(next)).json();
		//                              ^^^^^ missing-timeout: …
		// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
		//+		const page: Page = await (await fetch(next, {
		//+			signal: AbortSignal.timeout(10_000),
		//+		})).json();
		yield* page.items;
		next = page.next;
	}
}
