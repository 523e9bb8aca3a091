import { Injectable } from '@nestjs/common';
import axios from 'axios';

@Injectable()
export class LedgerClient {
	private readonly http = axios.create({ baseURL: process.env.LEDGER_URL });
	//                            ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline…
	// fix unsafe: Set `timeout: 10_000` on this axios client
	//+	private readonly http = axios.create({ baseURL: process.env.LEDGER_URL, timeout: 10_000 });
	// fix unsafe: Set `timeout: 10_000` on this call
	//+		return this.http.get(`/accounts/${account}/entries`, { timeout: timeout ?? 10_000 });
	readonly audit = axios.create({ baseURL: process.env.AUDIT_URL, timeout: 1000 });

	entries(account: string, timeout?: number) {
		return this.http.get(`/accounts/${account}/entries`, { timeout });
		//               ^^^ call: a call through it
	}
}
