import { health, upstream } from '@/upstream';

export const proxy = (path: string) => upstream.get(path);
//                                              ^^^ call
export const ready = () => health.get('/ready');
//                                ^^^ guard deadline=present 1000ms
