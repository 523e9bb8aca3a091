import { mkdirSync } from 'node:fs';
import express, { type NextFunction, type Request, type Response } from 'express';
import { config } from './config';
import { rateLimit } from './middleware/rate-limit';
import { sessions } from './middleware/session';
import { account } from './routes/account';
import { invoices } from './routes/invoices';
import { orders } from './routes/orders';

mkdirSync('uploads', { recursive: true });

const app = express();
app.use(express.json());
app.use(rateLimit);
app.use(sessions);
app.use('/account', account);
app.use('/orders', orders);
app.use('/invoices', invoices);

app.use((error: Error, _req: Request, res: Response, _next: NextFunction) => {
	console.error(error);
	res.status(502).json({ error: error.message });
});

app.listen(config.port, () => {
	console.log(`orders-service listens on ${config.port}`);
});
