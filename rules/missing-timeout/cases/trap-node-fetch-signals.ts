// package: {"dependencies":{"node-fetch":"^2.6.7"}}
import AbortController from 'abort-controller';
import fetch from 'node-fetch';

const url = 'https://news.example.com/feed';

export async function news(): Promise<unknown> {
	const controller = new AbortController();
	const timer = setTimeout(() => controller.abort(), 5000);
	try {
		const response = await fetch(url, { signal: controller.signal as never });
		return await response.json();
	} finally {
		clearTimeout(timer);
	}
}

export const relative = () => fetch('/api/news');
//                            ^^^^^ not-outbound
