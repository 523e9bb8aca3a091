import { fetch } from './fetch.js';

export const lots = () => fetch('https://auctions.example.com/lots');
//                        ^^^^^ not-outbound
export const bid = (lot: string) => fetch(`https://auctions.example.com/lots/${lot}`, { method: 'POST' });
