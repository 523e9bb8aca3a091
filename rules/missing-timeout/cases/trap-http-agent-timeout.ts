import https from 'node:https';

const agent = new https.Agent({ keepAlive: true, timeout: 5_000 });

export function ended(path: string) {
	const req = https.get({ host: 'files.example.com', path, agent }, (res) => res.resume());
	req.on('timeout', () => req.destroy());
}

export function waiting(path: string) {
	https.get({ host: 'files.example.com', path, agent }, (res) => res.resume());
}
