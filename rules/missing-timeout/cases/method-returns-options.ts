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
	}

	payout(amount: number) {
		return axios.post('https://pay.example.com/payouts', { amount }, this.config({ timeout: 0 }));
		//           ^^^^ missing-timeout: `axios.post` to pay.example.com has no deadline…`timeout: 0`…
	}
}

export const payments = new Payments(process.env.PAY_KEY ?? '');
