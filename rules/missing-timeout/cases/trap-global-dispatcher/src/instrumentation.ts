import { Agent, setGlobalDispatcher } from 'undici';

export function register() {
	setGlobalDispatcher(new Agent({ headersTimeout: 5_000, bodyTimeout: 5_000 }));
}
