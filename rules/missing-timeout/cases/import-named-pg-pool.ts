import { Pool } from 'pg';

const orders = new Pool({ connectionString: process.env.ORDERS_URL, max: 10 });
//                 ^^^^ missing-timeout: This pg client (`new Pool`) sets no deadline…
// fix unsafe: Set `query_timeout: 10_000` and `connectionTimeoutMillis: 10_000` on this pg client
//+const orders = new Pool({ connectionString: process.env.ORDERS_URL, max: 10, query_timeout: 10_000, connectionTimeoutMillis: 10_000 });
const audit = new Pool({ connectionString: process.env.AUDIT_URL, query_timeout: 5000 });

export async function placeOrder(customer: string, sku: string): Promise<string> {
	const { rows } = await orders.query('insert into orders (customer, sku) values ($1, $2) returning id', [customer, sku]);
	//                            ^^^^^ call
	await audit.query('insert into audit (order_id) values ($1)', [rows[0].id]);
	//          ^^^^^ guard deadline=present 5000ms
	return rows[0].id;
}
