import { got as http } from 'got';

export async function fetchInvoice(id) {
	return http(`https://billing.example.com/invoices/${id}`).json();
	//     ^^^^ missing-timeout: `http` to billing.example.com has no deadline…got waits for ever…
	// fix unsafe: Set `timeout.request: 10_000` on this call
	//+	return http(`https://billing.example.com/invoices/${id}`, { timeout: { request: 10_000 } }).json();
}

export async function fetchInvoices(customer) {
	return http.get('https://billing.example.com/invoices', { searchParams: { customer }, timeout: { request: 5000 } }).json();
	//          ^^^ guard deadline=present kind=attempt 5000ms
}
