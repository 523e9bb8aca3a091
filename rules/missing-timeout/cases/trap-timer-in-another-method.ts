export class Poller {
	private controller = new AbortController();
	private watchdog?: NodeJS.Timeout;

	private arm() {
		clearTimeout(this.watchdog);
		this.watchdog = setTimeout(() => this.cancel(), 10_000);
	}

	cancel() {
		this.controller.abort();
		this.controller = new AbortController();
	}

	async poll(url: string) {
		this.arm();
		return fetch(url, { signal: this.controller.signal });
	}
}
