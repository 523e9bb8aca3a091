import { fraud, tax } from '@shop/http';

export async function checkout(cart: { id: string; total: number }): Promise<number> {
	await fraud.post('/score', cart);
	//          ^^^^ guard deadline=present 3000ms
	const { data } = await tax.post('/rates', cart);
	//                         ^^^^ call
	return cart.total * data.rate;
}
