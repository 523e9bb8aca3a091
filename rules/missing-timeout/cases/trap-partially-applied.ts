// package: {"dependencies":{"lodash":"^4.17.21"}}
import _ from 'lodash';

const load = (url: string, init?: RequestInit) => fetch(url, init);

export const users = load.bind(null, 'https://users.example.com');
export const teams = _.partial(load, 'https://teams.example.com');
export const a = () => users({ signal: AbortSignal.timeout(5_000) });
export const b = () => teams({ signal: AbortSignal.timeout(5_000) });
