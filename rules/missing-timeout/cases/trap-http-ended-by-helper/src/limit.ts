import type { ClientRequest } from 'node:http';

export function limit(req: ClientRequest, ms: number): ClientRequest {
	req.setTimeout(ms, () => req.destroy(new Error(`no answer in ${ms} ms`)));
	return req;
}
