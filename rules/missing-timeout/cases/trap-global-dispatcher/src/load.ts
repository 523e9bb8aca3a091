import axios from 'axios';

export const viaFetch = () => fetch('https://a.example.com');
//                            ^^^^^ guard deadline=present kind=headers 5000ms: `setGlobalDispatcher` sets it for the whole process
export const viaAxios = () => axios.get('https://b.example.com');
//                                  ^^^ missing-timeout: …
// fix unsafe: Set `timeout: 10_000` on this call
//+export const viaAxios = () => axios.get('https://b.example.com', {
//+	timeout: 10_000,
//+});
