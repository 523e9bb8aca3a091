import { Router } from 'express';
import { reserve, stockOf } from '#clients/inventory';
import { notify } from '#clients/notifications';
import { charge, findCharge } from '#clients/payments';
import { exchangeRate, taxRate } from '#clients/rates';
import { ShippingClient } from '#clients/shipping';
import { findOrder, insertOrder, listOrders, setStatus } from '../db';

const shipping = new ShippingClient();

export const orders = Router();

orders.get('/', async (req, res, next) => {
	try {
		const customer = req.session.customer;
		if (!customer) return res.status(401).json({ error: 'sign in first' });
		res.json(await listOrders(customer));
	} catch (error) {
		next(error);
	}
});

orders.get('/:id', async (req, res, next) => {
	try {
		const order = await findOrder(Number(req.params.id));
		if (!order) return res.status(404).json({ error: 'no such order' });
		const [payment, rate] = await Promise.all([findCharge(order.id), exchangeRate('EUR')]);
		res.json({ ...order, payment, totalEuro: (order.totalCents / 100) * rate });
	} catch (error) {
		next(error);
	}
});

orders.post('/', async (req, res, next) => {
	try {
		const { sku, quantity, country, address, paymentToken } = req.body;
		const customer = req.session.customer ?? 'guest';
		const stock = await stockOf(sku);
		if (stock.available < quantity || !(await reserve(sku, quantity))) {
			return res.status(409).json({ error: 'out of stock' });
		}
		const totalCents = Math.round(stock.priceCents * quantity * (1 + (await taxRate(country))));
		const order = await insertOrder({ customer, sku, quantity, totalCents });
		const payment = await charge(order.id, totalCents, paymentToken);
		if (payment.state === 'declined') {
			await setStatus(order.id, 'failed');
			return res.status(402).json({ error: 'payment declined' });
		}
		const parcel = await shipping.book(order.id, address);
		await setStatus(order.id, 'shipped');
		await notify({ kind: 'shipped', orderId: order.id });
		res.status(201).json({ ...order, status: 'shipped', parcel });
	} catch (error) {
		next(error);
	}
});
