import { Agent } from 'undici';

export const agent = new Agent({ connections: 100, headersTimeout: 0 });
