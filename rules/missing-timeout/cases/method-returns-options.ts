import axios, { type AxiosRequestConfig } from 'axios';

export class Payments {
	constructor(
		private readonly key: string,
		private readonly timeout = 5000,
	) {}

	private config(extra?: AxiosRequestConfig): AxiosRequestConfig {
		return { headers: { authorization: this.key }, timeout: this.timeout, ...extra };
	}

	private headersOnly(): AxiosRequestConfig {
		return { headers: { authorization: this.key } };
	}

	charge(amount: number) {
		return axios.post('https://pay.example.com/charges', { amount }, this.config());
		//           ^^^^ guard deadline=present
	}

	refund(id: string) {
		return axios.post(`https://pay.example.com/charges/${id}/refund`, {}, this.headersOnly());
		//           ^^^^ missing-timeout: `axios.post` to pay.example.com has no deadline…
		// fix unsafe: Set `timeout: 10_000` on this call
		//+		return axios.post(`https://pay.example.com/charges/${id}/refund`, {}, {
		//+			...this.headersOnly(),
		//+			timeout: 10_000,
		//+		});
	}

	payout(amount: number) {
		return axios.post('https://pay.example.com/payouts', { amount }, this.config({ timeout: 0 }));
		//           ^^^^ missing-timeout: `axios.post` to pay.example.com has no deadline…`timeout: 0`…
		// fix unsafe: Set `timeout: 10_000` on this call
		//+		return axios.post('https://pay.example.com/payouts', { amount }, {
		//+			...this.config({ timeout: 0 }),
		//+			timeout: 10_000,
		//+		});
	}
}

export const payments = new Payments(process.env.PAY_KEY ?? '');
