export const config = {
	port: Number(process.env.PORT ?? 3000),
	databaseUrl: process.env.DATABASE_URL ?? 'postgres://orders:orders@localhost:5432/orders',
	sessionSecret: process.env.SESSION_SECRET ?? 'keyboard cat',
	paymentsUrl: process.env.PAYMENTS_URL ?? 'http://payments.internal',
	inventoryUrl: process.env.INVENTORY_URL ?? 'http://inventory.internal',
	shippingUrl: process.env.SHIPPING_URL ?? 'http://shipping.internal/api',
	ratesUrl: process.env.RATES_URL ?? 'https://rates.example.com',
	taxUrl: process.env.TAX_URL ?? 'https://tax.example.com',
	notifyUrl: process.env.NOTIFY_URL ?? 'http://notifications.internal/events',
	ratesTimeoutMs: Number(process.env.RATES_TIMEOUT_MS ?? 2000),
};
