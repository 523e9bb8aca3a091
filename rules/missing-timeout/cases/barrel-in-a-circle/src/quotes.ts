import { fast, http } from './index';

export const quote = (symbol: string) => http.get(`https://quotes.example.com/${symbol}`);
//                                            ^^^ call
export const tick = (symbol: string) => fast.get(`https://quotes.example.com/${symbol}/tick`);
//                                           ^^^ guard deadline=present 500ms
