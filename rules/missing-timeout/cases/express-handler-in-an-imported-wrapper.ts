// package: {"dependencies":{"axios":"^1.7.0","express":"^4.19.0","express-async-handler":"^1.2.0"}}
import axios from 'axios';
import { Router } from 'express';
import asyncHandler from 'express-async-handler';

export const router = Router();

router.get(
	'/rates',
	asyncHandler(async (_req, res) => {
		const { data } = await axios.get('https://rates.example.com/latest');
		//                           ^^^ missing-timeout: `axios.get` to rates.example.com has no deadline…
		// fix unsafe: Set `timeout: 10_000` on this call
		//+		const { data } = await axios.get('https://rates.example.com/latest', {
		//+			timeout: 10_000,
		//+		});
		res.json(data);
	}),
);
