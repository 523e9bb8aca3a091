import { Router } from 'express';

export const account = Router();

account.post('/login', (req, res) => {
	req.session.customer = String(req.body.customer);
	res.status(204).end();
});

account.post('/basket', (req, res) => {
	const basket = req.session.basket ?? [];
	basket.push({ sku: String(req.body.sku), quantity: Number(req.body.quantity ?? 1) });
	req.session.basket = basket;
	res.json(basket);
});

account.post('/logout', (req, res, next) => {
	req.session.destroy((error) => (error ? next(error) : res.status(204).end()));
});
