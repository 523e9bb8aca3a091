import { Agent, ProxyAgent, setGlobalDispatcher } from 'undici';

const proxy = process.env.HTTPS_PROXY;
setGlobalDispatcher(proxy ? new ProxyAgent(proxy) : new Agent({ headersTimeout: 5_000 }));
