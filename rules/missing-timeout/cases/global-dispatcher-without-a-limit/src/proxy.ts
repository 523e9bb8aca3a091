import { ProxyAgent, setGlobalDispatcher } from 'undici';

// It leads through a proxy, and leaves the limits as they are.
export function register() {
	if (process.env.HTTPS_PROXY) setGlobalDispatcher(new ProxyAgent({ uri: process.env.HTTPS_PROXY }));
}
