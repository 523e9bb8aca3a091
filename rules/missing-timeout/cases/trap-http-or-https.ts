import * as http from 'node:http';
import * as https from 'node:https';

export function load(url: URL) {
	const transport = url.protocol === 'https:' ? https : http;
	const req = transport.get(url, (res) => res.resume());
	req.setTimeout(5_000, () => req.destroy());
}

export function probe(url: URL) {
	(url.protocol === 'https:' ? https : http).get(url, (res) => res.resume());
	//                                         ^^^ missing-timeout: …
	// no fix
}
