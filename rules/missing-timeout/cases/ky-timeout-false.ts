// package: {"dependencies":{"ky":"^1.7.0"}}
import ky from 'ky';

export const rates = () => ky.get('https://rates.example.com/latest', { timeout: false }).json();
//                            ^^^ missing-timeout: `ky.get` to rates.example.com has no deadline (`timeout: false` means none): when the other side accepts and never answers, ky gives up after 10 s, but with `timeout: false` only after the 300 s of fetch, and everything that awaits it is stuck that long. Leave `timeout` out for the 10 s that ky has by itself, or set it to what the call may take (ms).
// fix unsafe: Set `timeout: 10_000` on this call
//+export const rates = () => ky.get('https://rates.example.com/latest', { timeout: 10_000 }).json();

export async function publish(event: object): Promise<void> {
	await ky('https://events.example.com/in', { method: 'post', json: event, retry: 0, timeout: false });
	//    ^^ missing-timeout: `ky` to events.example.com has no deadline (`timeout: false` means none): when the other side accepts and never answers, ky gives up after 10 s, but with `timeout: false` only after the 300 s of fetch, and everything that awaits it is stuck that long. Leave `timeout` out for the 10 s that ky has by itself, or set it to what the call may take (ms).
	// fix unsafe: Set `timeout: 10_000` on this call
	//+	await ky('https://events.example.com/in', { method: 'post', json: event, retry: 0, timeout: 10_000 });
}

// The 10 s of a client do not hold for a call that switches them off.
const billing = ky.create({ prefixUrl: 'https://billing.example.com', timeout: 10_000 });
export const invoices = () => billing('invoices', { searchParams: { open: 1 }, timeout: false }).json();
//                            ^^^^^^^ missing-timeout: `billing` to billing.example.com has no deadline (`timeout: false` means none): when the other side accepts and never answers, ky gives up after 10 s, but with `timeout: false` only after the 300 s of fetch, and everything that awaits it is stuck that long. Leave `timeout` out for the 10 s that ky has by itself, or set it to what the call may take (ms).
// fix unsafe: Set `timeout: 10_000` on this call
//+export const invoices = () => billing('invoices', { searchParams: { open: 1 }, timeout: 10_000 }).json();
