import { BaseClient } from './base-client';

export class ContactsClient extends BaseClient {
	protected override readonly timeoutMs = 2000;

	constructor() {
		super('https://contacts.example.com');
	}

	find(id: string) {
		return this.get<{ name: string }>(`/contacts/${id}`);
	}

	create(name: string) {
		return this.post<{ id: string }>('/contacts', { name });
		//          ^^^^ call: this caller passes no deadline
	}

	merge(ids: string[]) {
		return this.post<{ id: string }>('/merge', { ids }, { signal: AbortSignal.timeout(30_000) });
	}
}
