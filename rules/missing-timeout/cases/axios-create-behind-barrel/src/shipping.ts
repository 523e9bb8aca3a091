import { carrier, warehouse } from '.';

export async function ship(order: string): Promise<string> {
	const { data } = await warehouse.post('/picks', { order });
	//                               ^^^^ call: a call through it
	const label = await carrier.post('/labels', { pick: data.id });
	//                          ^^^^ guard deadline=present 10000ms
	return label.data.url;
}
