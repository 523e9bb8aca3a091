import axios from 'axios';
import { fixed, options } from './options';

export const a = () => axios.get('https://a.example.com', options);
export const b = () => axios.get('https://b.example.com', fixed);
//                           ^^^ missing-timeout: …
// fix unsafe: Set `timeout: 10_000` on this call
//+export const b = () => axios.get('https://b.example.com', {
//+	...fixed,
//+	timeout: 10_000,
//+});
