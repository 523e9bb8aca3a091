import pg from 'pg';
import { config } from './config';

export const pool = new pg.Pool({
	connectionString: config.databaseUrl,
	max: 10,
	connectionTimeoutMillis: 3000,
});

export interface Order {
	id: number;
	customer: string;
	sku: string;
	quantity: number;
	totalCents: number;
	status: 'pending' | 'paid' | 'shipped' | 'failed';
}

const COLUMNS = 'id, customer, sku, quantity, total_cents as "totalCents", status';

export async function findOrder(id: number): Promise<Order | undefined> {
	const { rows } = await pool.query<Order>(`select ${COLUMNS} from orders where id = $1`, [id]);
	return rows[0];
}

export async function listOrders(customer: string): Promise<Order[]> {
	const { rows } = await pool.query<Order>(`select ${COLUMNS} from orders where customer = $1 order by id desc limit 50`, [customer]);
	return rows;
}

export async function insertOrder(order: Omit<Order, 'id' | 'status'>): Promise<Order> {
	const { rows } = await pool.query<Order>(
		`insert into orders (customer, sku, quantity, total_cents, status) values ($1, $2, $3, $4, 'pending') returning ${COLUMNS}`,
		[order.customer, order.sku, order.quantity, order.totalCents],
	);
	return rows[0];
}

export async function setStatus(id: number, status: Order['status']): Promise<void> {
	await pool.query('update orders set status = $2 where id = $1', [id, status]);
}
