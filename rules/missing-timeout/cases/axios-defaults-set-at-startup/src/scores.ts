import axios from 'axios';
import { Router } from 'express';

export const router = Router();

router.get('/scores/:game', async (req, res) => {
	const { data } = await axios.get(`https://scores.example.com/${req.params.game}`);
	//                           ^^^ guard deadline=present
	res.json(data);
});

router.delete('/scores/:game', async (req, res) => {
	await axios.delete(`https://scores.example.com/${req.params.game}`, { timeout: 0 });
	//          ^^^^^^ missing-timeout: `axios.delete` to scores.example.com has no deadline (`timeout: 0` means none): …
	// fix unsafe: Set `timeout: 10_000` on this call
	//+	await axios.delete(`https://scores.example.com/${req.params.game}`, { timeout: 10_000 });
	res.sendStatus(204);
});
