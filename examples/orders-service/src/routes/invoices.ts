import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Router } from 'express';
import multer from 'multer';
import { findOrder } from '../db';

const UPLOADS = resolve('uploads');
const upload = multer({ dest: UPLOADS, limits: { fileSize: 5 * 1024 * 1024 } });

export const invoices = Router();

invoices.post('/:id/attachment', upload.single('file'), (req, res) => {
	if (!req.file) return res.status(400).json({ error: 'no file' });
	res.status(201).json({ stored: req.file.filename, bytes: req.file.size });
});

invoices.post('/:id', async (req, res, next) => {
	try {
		const order = await findOrder(Number(req.params.id));
		if (!order) return res.status(404).json({ error: 'no such order' });
		const file = join(UPLOADS, `invoice-${order.id}.json`);
		await writeFile(file, JSON.stringify({ ...order, issued: new Date().toISOString() }));
		res.status(201).json({ url: `/invoices/${order.id}/file` });
	} catch (error) {
		next(error);
	}
});

invoices.get('/:id/file', (req, res) => {
	res.sendFile(join(UPLOADS, `invoice-${Number(req.params.id)}.json`));
});
