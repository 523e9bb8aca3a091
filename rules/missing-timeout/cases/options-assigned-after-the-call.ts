import axios, { type CreateAxiosDefaults } from 'axios';

const config: CreateAxiosDefaults = { baseURL: process.env.CHAT_URL };
const chat = axios.create(config);
//                 ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline…
config.timeout = 5000;
const presence = axios.create(config);

export const send = (room: string, text: string) => chat.post(`/rooms/${room}`, { text });
//                                                       ^^^^ call
export const online = (room: string) => presence.get(`/rooms/${room}/online`);
//                                               ^^^ guard deadline=present 5000ms
