// package: {"dependencies":{"ofetch":"^1.4.0"}}
import { ofetch } from 'ofetch';

declare const $fetch: (path: string) => Promise<unknown>;

// Node refuses it: this is for a browser.
export const me = () => ofetch('/api/me');
//                      ^^^^^^ not-outbound
// Nuxt's global goes to its own server.
export const own = () => $fetch('/api/me');
//                       ^^^^^^ not-outbound
