// package: {"dependencies":{"axios":"^1.7.0"}}
// profile: strict
import https from 'node:https';
import axios from 'axios';

export const report = () => axios.post('https://reports.example.com', {}, { timeout: 120_000 });
//                                ^^^^ missing-timeout info: `axios.post` to reports.example.com may take 120 s, more than the 60 s of `maxDeadline`…
// no fix
export const brief = () => axios.get('https://reports.example.com', { timeout: 5_000 });

export function poll(path: string, done: (status?: number) => void) {
	const req = https.get({ host: 'files.example.com', path, timeout: 5_000 }, (res) => done(res.statusCode));
	//                ^^^ missing-timeout info: `https.get` to files.example.com is ended by silence only…
	// no fix
	req.on('timeout', () => req.destroy());
}
