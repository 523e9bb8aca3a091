// package: {"dependencies":{"axios":"^1.7.0"}}
import axios from 'axios';

export class Ledger {
	constructor(private readonly ms: number, private readonly token: string) {}

	private get options() {
		return { timeout: this.ms, headers: this.headers() };
	}

	private headers() {
		return { authorization: `Bearer ${this.token}` };
	}

	private get bare() {
		return { headers: this.headers() };
	}

	balance(id: string) {
		return axios.get(`https://ledger.example.com/${id}`, this.options);
	}

	entries(id: string) {
		return axios.get(`https://ledger.example.com/${id}/entries`, this.bare);
		//           ^^^ missing-timeout: …
		// fix unsafe: Set `timeout: 10_000` on this call
		//+		return axios.get(`https://ledger.example.com/${id}/entries`, {
		//+			...this.bare,
		//+			timeout: 10_000,
		//+		});
	}
}
