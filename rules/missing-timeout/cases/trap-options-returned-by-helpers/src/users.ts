import axios from 'axios';
import { signed, withAuth, withTimeout } from './options';

export const a = () => axios.get('https://a.example.com', withTimeout());
export const b = () => axios.get('https://b.example.com', withAuth(withTimeout()));
export const c = () => axios.get('https://c.example.com', withTimeout(withAuth({ params: { page: 1 } })));
export const d = async () => axios.get('https://d.example.com', await signed({}));
export const e = () => axios.get('https://e.example.com', withAuth({ params: { page: 1 } }));
//                           ^^^ missing-timeout: …
// fix unsafe: Set `timeout: 10_000` on this call
//+export const e = () => axios.get('https://e.example.com', {
//+	...withAuth({ params: { page: 1 } }),
//+	timeout: 10_000,
//+});
