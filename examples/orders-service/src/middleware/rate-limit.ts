import type { NextFunction, Request, Response } from 'express';

const WINDOW_MS = 60_000;
const LIMIT = 120;

const hits = new Map<string, { count: number; since: number }>();

export function rateLimit(req: Request, res: Response, next: NextFunction): void {
	const key = req.ip ?? 'unknown';
	const now = Date.now();
	const entry = hits.get(key);
	if (!entry || now - entry.since > WINDOW_MS) {
		hits.set(key, { count: 1, since: now });
		next();
		return;
	}
	entry.count++;
	if (entry.count > LIMIT) {
		res.status(429).json({ error: 'too many requests' });
		return;
	}
	next();
}
