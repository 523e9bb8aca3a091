import session from 'express-session';
import { config } from '../config';

declare module 'express-session' {
	interface SessionData {
		customer?: string;
		basket?: { sku: string; quantity: number }[];
	}
}

export const sessions = session({
	secret: config.sessionSecret,
	resave: false,
	saveUninitialized: false,
	cookie: { httpOnly: true, maxAge: 24 * 60 * 60 * 1000 },
});
