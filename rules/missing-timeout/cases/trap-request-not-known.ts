// package: {"dependencies":{"request":"^2.88.0","company-options":"^1.0.0"}}
import { shared } from 'company-options';
import request, { type RequestAPI, type CoreOptions } from 'request';

type Done = (err: unknown) => void;
type Api = RequestAPI<request.Request, CoreOptions, request.RequiredUriUrl>;

export const ofPackage = (done: Done) => request('https://a.example.com', shared, done);
export const ofCaller = (options: CoreOptions, done: Done) => request('https://b.example.com', options, done);
export const ofSomeone = (api: Api, done: Done) => api.get('https://c.example.com', done);

export function sometimes(slow: boolean, done: Done) {
	const options: CoreOptions = { json: true };
	if (slow) options.timeout = 60_000;
	request('https://d.example.com', options, done);
}

export function ownFunction(request: (url: string) => Promise<string>) {
	return request('https://e.example.com');
}

export class Server {
	constructor(private readonly request: { url: string; get(name: string): string }) {}
	host() {
		return this.request.get('host');
	}
}
