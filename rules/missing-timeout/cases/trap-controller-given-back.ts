export function cancellable(url: string) {
	const controller = new AbortController();
	return { response: fetch(url, { signal: controller.signal }), cancel: () => controller.abort() };
}

export class Search {
	private current?: AbortController;

	cancel() {
		this.current?.abort();
	}

	async run(query: string) {
		this.cancel();
		this.current = new AbortController();
		return fetch(`https://search.example.com?q=${query}`, { signal: this.current.signal });
	}
}
