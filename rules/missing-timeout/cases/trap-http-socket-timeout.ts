import https from 'node:https';

export function load(path: string) {
	const req = https.request({ host: 'files.example.com', path });
	req.on('socket', (socket) => {
		socket.setTimeout(5_000);
		socket.on('timeout', () => req.destroy());
	});
	req.end();
}
