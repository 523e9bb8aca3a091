import { getJson as get, putJson } from './http';

const limits = { write: 4000 };

export const pallet = (id: string) => get(`https://depot.example.com/pallets/${id}`);
//                                    ^^^ call: this caller passes no deadline
export const stack = (id: string) => putJson(`https://depot.example.com/pallets/${id}`, {}, limits.write);
