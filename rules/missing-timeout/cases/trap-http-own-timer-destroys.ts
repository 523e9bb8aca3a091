import https from 'node:https';

export function load(url: string): Promise<number | undefined> {
	return new Promise((resolve, reject) => {
		const req = https.get(url, (res) => {
			clearTimeout(timer);
			res.resume();
			resolve(res.statusCode);
		});
		const timer = setTimeout(() => {
			req.destroy();
			reject(new Error('timed out'));
		}, 5_000);
		req.on('error', reject);
	});
}
