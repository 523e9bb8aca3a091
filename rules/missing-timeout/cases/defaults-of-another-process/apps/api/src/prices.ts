import axios from 'axios';

export const price = (sku: string) => axios.get(`https://prices.example.com/${sku}`);
//                                          ^^^ missing-timeout: `axios.get` to prices.example.com…
// fix unsafe: Set `timeout: 10_000` on this call
//+export const price = (sku: string) => axios.get(`https://prices.example.com/${sku}`, {
//+	timeout: 10_000,
//+});
export const stock = (sku: string) => fetch(`https://stock.example.com/${sku}`);
//                                    ^^^^^ missing-timeout: `fetch` to stock.example.com…
// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
//+export const stock = (sku: string) => {
//+	const controller = new AbortController();
//+	const timer = setTimeout(() => controller.abort(), 10_000);
//+	return fetch(`https://stock.example.com/${sku}`, { signal: controller.signal }).finally(() => clearTimeout(timer));
//+};
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const stock = (sku: string) => fetch(`https://stock.example.com/${sku}`, {
//+	signal: AbortSignal.timeout(10_000),
//+});
