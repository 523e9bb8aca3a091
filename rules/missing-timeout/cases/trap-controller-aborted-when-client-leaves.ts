import type { Request, Response } from 'express';

export async function proxy(req: Request, res: Response) {
	const controller = new AbortController();
	req.on('close', () => controller.abort());
	const upstream = await fetch(`https://upstream.example.com${req.path}`, { signal: controller.signal });
	res.status(upstream.status).send(await upstream.text());
}
