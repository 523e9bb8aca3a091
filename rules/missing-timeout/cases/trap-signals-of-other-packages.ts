// package: {"dependencies":{"timeout-signal":"^2.0.0","abort-controller":"^3.0.0"}}
import { AbortController } from 'abort-controller';
import timeoutSignal from 'timeout-signal';

export const a = () => fetch('https://a.example.com', { signal: timeoutSignal(5_000) });

export async function b() {
	const controller = new AbortController();
	const timer = setTimeout(() => controller.abort(), 5_000);
	const response = await fetch('https://b.example.com', { signal: controller.signal as AbortSignal });
	clearTimeout(timer);
	return response.json();
}
