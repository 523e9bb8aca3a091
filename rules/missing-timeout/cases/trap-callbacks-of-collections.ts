const results: Promise<Response>[] = [];

export async function load(ids: string[]) {
	ids.forEach((id) => results.push(fetch(`https://a.example.com/${id}`)));
	//                               ^^^^^ missing-timeout: …
	await Promise.all(ids.map(async (id) => (await fetch(`https://b.example.com/${id}`)).json()));
	//                                             ^^^^^ missing-timeout: …
	return Promise.all(ids.map((id) => fetch(`https://c.example.com/${id}`, { signal: AbortSignal.timeout(5_000) })));
}
