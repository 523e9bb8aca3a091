import def, { api, clients, http, renamed, unbounded as batch } from './http';

const { default: again } = clients;

export const all = (url: string) => [def.get(url), api.get(url), http.get(url), renamed.get(url), again.get(url), clients.api.get(url)];
export const run = () => batch.post('/run');
//                             ^^^^ call
