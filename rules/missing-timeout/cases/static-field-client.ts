import got from 'got';

export class Exchange {
	static readonly client = got.extend({ prefixUrl: 'https://exchange.example.com' });
	//                           ^^^^^^ missing-timeout: This got client (`got.extend`) sets no deadline…
	// fix unsafe: Set `timeout.request: 10_000` on this got client
	//+	static readonly client = got.extend({ prefixUrl: 'https://exchange.example.com', timeout: { request: 10_000 } });
	// fix unsafe: Set `timeout.request: 10_000` on this call
	//+		return this.client.get(`convert/${from}/${to}`, {
	//+			timeout: { request: 10_000 },
	//+		}).json();
	static readonly limits = { timeout: { request: 2500 } };

	static convert(from: string, to: string) {
		return this.client.get(`convert/${from}/${to}`).json();
		//                 ^^^ call
	}

	static spot(symbol: string) {
		return Exchange.client.get(`spot/${symbol}`, Exchange.limits).json();
		//                     ^^^ guard deadline=present 2500ms
	}
}
