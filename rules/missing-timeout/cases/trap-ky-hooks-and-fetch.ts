// package: {"dependencies":{"ky":"^1.7.0"}}
import ky from 'ky';
import { limit, timedFetch } from 'our-limits';

const url = 'https://tiles.example.com/1/2/3';

const bounded = ky.create({
	timeout: false,
	hooks: { beforeRequest: [(request) => new Request(request, { signal: AbortSignal.timeout(5000) })] },
});
export const tile = () => bounded.get(url).text();
//                        ^^^^^^^^^^^ guard deadline=unknown

// The hooks of both run.
const more = bounded.extend({ hooks: { beforeRequest: [(request) => request.headers.set('x-more', '1')] } });
export const again = () => more.get(url).text();
//                         ^^^^^^^^ guard deadline=unknown

const byHook = ky.create({ timeout: false, hooks: { beforeRequest: [limit] } });
export const hooked = () => byHook.get(url).text();
//                          ^^^^^^^^^^ guard deadline=unknown

const byHelper = ky.create({ timeout: false, hooks: { beforeRequest: [(request) => limit(request)] } });
export const helped = () => byHelper.get(url).text();
//                          ^^^^^^^^^^^^ guard deadline=unknown

export const fetched = () => ky.get(url, { timeout: false, fetch: timedFetch }).text();
//                           ^^^^^^ guard deadline=unknown
