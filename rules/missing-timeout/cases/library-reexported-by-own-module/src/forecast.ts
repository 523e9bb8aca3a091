import got, { axios } from './lib';

export const forecast = (city: string) => axios.get('https://weather.example.com/forecast', { params: { city } });
//                                              ^^^ missing-timeout: `axios.get` to weather.example.com has no deadline…
// fix unsafe: Set `timeout: 10_000` on this call
//+export const forecast = (city: string) => axios.get('https://weather.example.com/forecast', { params: { city }, timeout: 10_000 });
export const alerts = (city: string) => got('https://weather.example.com/alerts', { searchParams: { city }, timeout: 3000 }).json();
//                                      ^^^ guard deadline=present 3000ms
