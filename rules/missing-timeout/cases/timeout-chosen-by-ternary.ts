import got from 'got';

export const exportRows = (table: string, full: boolean) =>
	got(`https://warehouse.example.com/${table}`, { timeout: { request: full ? 120_000 : 10_000 } }).json();
 //< guard deadline=present

export const importRows = (table: string, patient: boolean) =>
	got.post(`https://warehouse.example.com/${table}`, patient ? { retry: { limit: 5 } } : { retry: { limit: 0 } }).json();
	//  ^^^^ missing-timeout: `got.post` to warehouse.example.com has no deadline…
	// fix unsafe: Set `timeout.request: 10_000` on this call
	//+	got.post(`https://warehouse.example.com/${table}`, {
	//+		...(patient ? { retry: { limit: 5 } } : { retry: { limit: 0 } }),
	//+		timeout: { request: 10_000 },
	//+	}).json();

export const countRows = (table: string, patient: boolean) =>
	got(`https://warehouse.example.com/${table}/count`, patient ? {} : { timeout: { request: 1000 } }).json();
 //< guard deadline=unknown
