import axios from 'axios';

export async function listOrders(): Promise<unknown[]> {
	const { data } = await axios.get('https://orders.example.com/all');
	return data;
}
