interface Config {
	baseUrl: string;
	timeout?: number;
}

interface Call {
	path: string;
	signal?: AbortSignal;
}

class HttpClient {
	private readonly timeout: number;

	constructor(private readonly config: Config) {
		this.timeout = config.timeout ?? 60_000;
	}

	async request(call: Call) {
		for (let attempt = 0; ; attempt++) {
			try {
				return await this.once(call);
			} catch (error) {
				if (attempt === 3) throw error;
			}
		}
	}

	private async once({ path, signal }: Call) {
		const controller = new AbortController();
		const timer = setTimeout(() => controller.abort(new Error('timed out')), this.timeout);
		const signals: AbortSignal[] = [controller.signal];
		if (signal) signals.push(signal);
		try {
			return await fetch(this.config.baseUrl + path, { signal: AbortSignal.any(signals) });
		} finally {
			clearTimeout(timer);
		}
	}
}

export const client = new HttpClient({ baseUrl: 'https://bots.example.com' });
export const bots = () => client.request({ path: '/bots' });
