import { api } from './api';

const channels = api({ url: 'https://channels.example.com', timeout: 3000 });
const viewers = api({ url: 'https://viewers.example.com', timeout: Number(process.env.VIEWERS_TIMEOUT) });

export const channel = (id: string) => channels.get(`/${id}`);
//                                              ^^^ guard deadline=present 3000ms
export const count = (id: string) => viewers.get(`/${id}/count`);
//                                           ^^^ guard deadline=present
