// package: {"dependencies":{"ky":"^1.7.0"}}
import realKy from 'ky';

// Node refuses it at once: this is for a browser.
export const me = () => realKy.get('/api/me', { timeout: false }).json();
//                      ^^^^^^^^^^ not-outbound

const ky = { get: (path: string, options: { timeout: boolean }) => [path, options] };
export const local = () => ky.get('notes', { timeout: false });
//                         ^^^^^^ not-outbound
