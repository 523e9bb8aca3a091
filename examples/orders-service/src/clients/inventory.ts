import { config } from '../config';

interface Stock {
	sku: string;
	available: number;
	priceCents: number;
}

const options = { timeout: 5000, headers: { accept: 'application/json' } };

export async function stockOf(sku: string): Promise<Stock> {
	const response = await fetch(`${config.inventoryUrl}/stock/${encodeURIComponent(sku)}`, options);
	if (response.status === 404) return { sku, available: 0, priceCents: 0 };
	return (await response.json()) as Stock;
}

export async function reserve(sku: string, quantity: number): Promise<boolean> {
	const response = await fetch(`${config.inventoryUrl}/reservations`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ sku, quantity }),
	});
	return response.ok;
}
