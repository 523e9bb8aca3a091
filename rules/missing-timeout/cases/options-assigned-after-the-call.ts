import axios, { type CreateAxiosDefaults } from 'axios';

const config: CreateAxiosDefaults = { baseURL: process.env.CHAT_URL };
const chat = axios.create(config);
//                 ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline…
// fix unsafe: Set `timeout: 10_000` on this axios client
//+const chat = axios.create({ ...config, timeout: 10_000 });
// fix unsafe: Set `timeout: 10_000` on this call
//+export const send = (room: string, text: string) => chat.post(`/rooms/${room}`, { text }, {
//+	timeout: 10_000,
//+});
config.timeout = 5000;
const presence = axios.create(config);

export const send = (room: string, text: string) => chat.post(`/rooms/${room}`, { text });
//                                                       ^^^^ call
export const online = (room: string) => presence.get(`/rooms/${room}/online`);
//                                               ^^^ guard deadline=present 5000ms
