import axios from 'axios';

export class ShippingRates {
	private readonly http = axios.create({ baseURL: process.env.RATES_URL });
	//                            ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline…
	// fix unsafe: Set `timeout: 10_000` on this axios client
	//+	private readonly http = axios.create({ baseURL: process.env.RATES_URL, timeout: 10_000 });
	// fix unsafe: Set `timeout: 10_000` on this call
	//+		const { data } = await this.http.get('/quote', { params: { weight }, timeout: 10_000 });
	readonly #labels = axios.create({ baseURL: process.env.LABELS_URL, timeout: 6000 });

	async quote(weight: number): Promise<number> {
		const { data } = await this.http.get('/quote', { params: { weight } });
		//                               ^^^ call
		return data.price;
	}

	async label(order: string): Promise<string> {
		const { data } = await this.#labels.post('/labels', { order });
		//                                  ^^^^ guard deadline=present 6000ms
		return data.url;
	}
}
