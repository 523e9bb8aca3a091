import https from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';

export function handler(req: IncomingMessage, res: ServerResponse) {
	req.setTimeout(5_000, () => req.destroy());
	res.setTimeout(5_000);
	https.get('https://a.example.com', (answer) => answer.pipe(res));
	//    ^^^ missing-timeout: …
	// no fix
}
