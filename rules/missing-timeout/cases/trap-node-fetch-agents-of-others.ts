// package: {"dependencies":{"node-fetch":"^2.6.7","agentkeepalive":"^4.5.0"}}
import { HttpsAgent } from 'agentkeepalive';
import fetch from 'node-fetch';
import { pooled } from 'our-agents';

const url = 'https://news.example.com/feed';

// It ends sockets that are silent for longer.
const agent = new HttpsAgent({ timeout: 5000 });
export const one = async () => (await fetch(url, { agent })).json();
//                                    ^^^^^ guard deadline=unknown: `agent` may bound it…
export const other = async () => (await fetch(url, { agent: () => pooled(url) })).json();
//                                      ^^^^^ guard deadline=unknown: `agent` may bound it…
