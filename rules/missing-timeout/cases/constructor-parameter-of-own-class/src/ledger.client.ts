import { Injectable } from '@nestjs/common';
import axios from 'axios';

@Injectable()
export class LedgerClient {
	private readonly http = axios.create({ baseURL: process.env.LEDGER_URL });
	//                            ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline…
	readonly audit = axios.create({ baseURL: process.env.AUDIT_URL, timeout: 1000 });

	entries(account: string, timeout?: number) {
		return this.http.get(`/accounts/${account}/entries`, { timeout });
		//               ^^^ call: a call through it
	}
}
