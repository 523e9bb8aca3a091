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
		yield* page.items;
		next = page.next;
	}
}
