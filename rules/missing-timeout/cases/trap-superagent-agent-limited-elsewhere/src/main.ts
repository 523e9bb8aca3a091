import { orders, users } from './agents';

orders.timeout(5_000);

export const load = async (id: string) => [
	(await orders.get(`https://orders.example.com/${id}`)).body,
	(await users.get(`https://users.example.com/${id}`)).body,
];
