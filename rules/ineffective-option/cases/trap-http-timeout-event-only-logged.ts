import https from 'node:https';

export function load(path: string, done: (code?: number) => void) {
	const req = https.request({ host: 'files.example.com', path, timeout: 5_000 }, (res) => done(res.statusCode));
	//                ^^^^^^^ ineffective-option: …files.example.com…nothing ends the request…waits for ever…
	// no fix
	req.on('timeout', () => console.warn('slow answer', path));
	req.end();
}

export function save(path: string, done: (code?: number) => void) {
	const req = https.request({ host: 'files.example.com', path, method: 'PUT' }, (res) => done(res.statusCode));
	//                ^^^^^^^ ineffective-option: …
	// no fix
	req.setTimeout(5_000);
	req.end();
}
