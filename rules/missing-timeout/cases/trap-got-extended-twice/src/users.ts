import { base, loose } from './base';

const users = base.extend({ prefixUrl: 'https://users.example.com' });
const exports_ = loose.extend({ prefixUrl: 'https://exports.example.com', timeout: { request: 60_000 } });

export const one = (id: string) => users.get(id).json();
export const dump = () => exports_.stream('dump.csv');
export const direct = () => loose.get('https://direct.example.com').json();
//                                ^^^ call
