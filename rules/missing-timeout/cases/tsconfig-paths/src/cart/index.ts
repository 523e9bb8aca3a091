import stock, { reservations } from '@http/stock';

export async function add(sku: string): Promise<void> {
	await stock.get(`/levels/${sku}`);
	//          ^^^ call
	await reservations.post('/reservations', { sku });
	//                 ^^^^ guard deadline=present 2000ms
}
