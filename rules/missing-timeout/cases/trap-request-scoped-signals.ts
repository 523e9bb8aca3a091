import { Hono } from 'hono';

const app = new Hono();
app.get('/quotes', async (c) => {
	const res = await fetch('https://quotes.example.com/all', { signal: c.req.raw.signal });
	return c.json(await res.json());
});

export async function loader({ request }: { request: Request }) {
	return fetch('https://quotes.example.com/today', { signal: request.signal });
}

export async function middleware(ctx: { signal: AbortSignal; body: unknown }, next: () => Promise<void>) {
	ctx.body = await fetch('https://quotes.example.com/me', { signal: ctx.signal });
	await next();
}

export default app;
