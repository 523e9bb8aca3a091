import { Injectable } from '@nestjs/common';
import { LedgerClient } from './ledger.client';

@Injectable()
export class InvoiceService {
	constructor(private readonly ledger: LedgerClient) {}

	async open(account: string): Promise<number> {
		const { data } = await this.ledger.entries(account);
		//                                 ^^^^^^^ call: this caller passes no deadline
		return data.length;
	}

	async close(account: string): Promise<void> {
		await this.ledger.entries(account, 5000);
		await this.ledger.audit.post('/closed', { account });
		//                      ^^^^ guard deadline=present 1000ms
	}
}
