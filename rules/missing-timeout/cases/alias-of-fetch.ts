const doFetch = fetch;
const { fetch: nodeFetch } = globalThis;

export const members = () => doFetch('https://directory.example.com/members');
//                           ^^^^^^^ missing-timeout: `doFetch` to directory.example.com has no deadline…
export const groups = () => nodeFetch('https://directory.example.com/groups');
//                          ^^^^^^^^^ missing-timeout: `nodeFetch` to directory.example.com has no deadline…
export const roles = () => globalThis.fetch('https://directory.example.com/roles');
//                                    ^^^^^ missing-timeout: `globalThis.fetch` to directory.example.com has no deadline…
export const owners = () => doFetch('https://directory.example.com/owners', { signal: AbortSignal.timeout(5000) });
//                          ^^^^^^^ guard deadline=present kind=total 5000ms
