import http, { type ClientRequest } from 'node:http';
import { watch } from './watchdog';

export class Tail {
	private req?: ClientRequest;

	start(path: string) {
		this.req = http.request({ host: 'logs.example.com', path });
		this.arm(5_000);
		this.req.end();
	}

	private arm(ms: number) {
		this.req?.setTimeout(ms, () => this.req?.destroy());
	}
}

export function watched(path: string) {
	const req = http.request({ host: 'logs.example.com', path });
	watch(req);
	req.end();
}
