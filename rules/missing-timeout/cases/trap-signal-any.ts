import type { FastifyRequest } from 'fastify';

export const bounded = (req: FastifyRequest) =>
	fetch('https://a.example.com', { signal: AbortSignal.any([req.signal, AbortSignal.timeout(5_000)]) });

export const scoped = (req: FastifyRequest) => fetch('https://b.example.com', { signal: AbortSignal.any([req.signal]) });

export const list = (extra: AbortSignal[]) => {
	const signals = [...extra];
	signals.push(AbortSignal.timeout(5_000));
	return fetch('https://c.example.com', { signal: AbortSignal.any(signals) });
};

export const grown = () => {
	const signals: AbortSignal[] = [];
	signals.push(AbortSignal.timeout(5_000));
	return fetch('https://d.example.com', { signal: AbortSignal.any(signals) });
};
