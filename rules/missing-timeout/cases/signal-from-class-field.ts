import got from 'got';

export class Crawler {
	private readonly controller = new AbortController();
	private timer?: NodeJS.Timeout;

	start(): void {
		this.timer = setTimeout(() => this.controller.abort(), 60_000);
	}

	visit(url: string) {
		return got(url, { signal: this.controller.signal }).text();
		//     ^^^ guard deadline=present
	}

	robots(host: string) {
		return got(`https://${host}/robots.txt`).text();
		//     ^^^ missing-timeout: `got` …has no deadline…
		// fix unsafe: Set `timeout.request: 10_000` on this call
		//+		return got(`https://${host}/robots.txt`, {
		//+			timeout: { request: 10_000 },
		//+		}).text();
	}

	stop(): void {
		clearTimeout(this.timer);
	}
}
