import { external, internal } from '~lib/got';

export const search = (q: string) => internal('http://index.internal/search', { searchParams: { q } }).json();
//                                   ^^^^^^^^ call
export const spell = (q: string) => external('https://spell.example.com', { searchParams: { q } }).json();
//                                  ^^^^^^^^ guard deadline=present 20000ms
