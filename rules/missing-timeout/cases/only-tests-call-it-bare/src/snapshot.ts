import got, { type OptionsInit } from 'got';

export const snapshot = (camera: string, options?: OptionsInit) => got(`http://${camera}/snapshot.jpg`, options).buffer();
//                                                                 ^^^ guard deadline=present 2000ms

export const stream = (camera: string, options?: OptionsInit) => got.stream(`http://${camera}/stream`, options);
//                                                                   ^^^^^^ guard deadline=unknown
