import { api, http } from './http';

const { museum, shop: store } = api;
const { get: read } = museum;
const request = http;

export const rooms = () => read('/rooms');
//                         ^^^^ call missing-timeout#1
export const room = (id: string) => api['museum'].get(`/rooms/${id}`);
//                                                ^^^ call missing-timeout#1
export const cards = () => store.get('https://shop.example.com/cards');
//                               ^^^ guard deadline=present 3000ms
export const weather = () => request.get('https://weather.example.com');
//                                   ^^^ missing-timeout: `request.get` to weather.example.com has no deadline…
// fix unsafe: Set `timeout: 10_000` on this call
//+export const weather = () => request.get('https://weather.example.com', {
//+	timeout: 10_000,
//+});
