class Deadline {
	private readonly controller = new AbortController();
	private readonly timer: NodeJS.Timeout;

	constructor(ms: number) {
		this.timer = setTimeout(() => this.controller.abort(), ms);
	}

	get signal(): AbortSignal {
		return this.controller.signal;
	}

	[Symbol.dispose]() {
		clearTimeout(this.timer);
	}
}

export async function load(url: string) {
	const deadline = new Deadline(5_000);
	const response = await fetch(url, { signal: deadline.signal });
	return response.json();
}
