// config: {"clients":[{"module":"./src/service.ts","export":"Plain","kind":"class","methods":["get"],"options":1,"timeout":"timeoutMs"},{"module":"./src/service.ts","export":"Preset","kind":"class","clientOptions":0,"methods":["get"],"options":1,"timeout":"timeoutMs"}]}

interface Options {
	timeoutMs?: number;
}

const load = async (url: string, { timeoutMs }: Options): Promise<string> =>
	(await fetch(url, { signal: timeoutMs === undefined ? undefined : AbortSignal.timeout(timeoutMs) })).text();

export class Plain {
	get(url: string, options: Options = {}) {
		return load(url, options);
	}
}

export class Preset {
	constructor(private readonly options: Options) {}
	get(url: string, options: Options = {}) {
		return load(url, { ...this.options, ...options });
	}
}

export class Users {
	constructor(
		private readonly plain: Plain,
		private readonly set: Preset,
	) {}

	/** Its constructor takes no options: there is nothing that could bound this call. */
	bare() {
		return this.plain.get('https://a.example.com');
		//                ^^^ missing-timeout: `this.plain.get` has no deadline: when the other side accepts and never answers, Plain waits for ever, and so does everything that awaits it. Pass `timeoutMs` (ms) in its options.
		// fix unsafe: Set `timeoutMs: 10_000` on this call
		//+		return this.plain.get('https://a.example.com', { timeoutMs: 10_000 });
	}

	bounded() {
		return this.plain.get('https://a.example.com', { timeoutMs: 1000 });
	}

	/** Whoever makes it may have set a limit. */
	unknown() {
		return this.set.get('https://b.example.com');
		//              ^^^ guard deadline=unknown
	}
}

class Orders extends Plain {
	all() {
		return this.get('https://c.example.com');
		//          ^^^ missing-timeout: `this.get` has no deadline: when the other side accepts and never answers, Plain waits for ever, and so does everything that awaits it. Pass `timeoutMs` (ms) in its options.
		// fix unsafe: Set `timeoutMs: 10_000` on this call
		//+		return this.get('https://c.example.com', { timeoutMs: 10_000 });
	}
}
export const orders = new Orders();
