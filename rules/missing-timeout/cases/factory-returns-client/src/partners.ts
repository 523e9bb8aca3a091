import { createClient, createGuardedClient } from './create-client';

const hotels = createClient('https://hotels.example.com');
const flights = createGuardedClient('https://flights.example.com');

export const rooms = (city: string) => hotels.get('/rooms', { params: { city } });
//                                            ^^^ call
export const seats = (from: string, to: string) => flights.get('/seats', { params: { from, to } });
//                                                         ^^^ guard deadline=present 10000ms
