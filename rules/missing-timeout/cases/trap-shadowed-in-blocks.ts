// package: {"dependencies":{"axios":"^1.7.0"}}
import axios from 'axios';

export function run(jobs: { get(url: string): string }[], table: Record<string, (u: string) => string>) {
	for (const axios of jobs) axios.get('https://a.example.com');
	{
		const fetch = table.fetch!;
		fetch('https://b.example.com');
	}
	try {
		hoisted('https://c.example.com');
	} catch (fetch) {
		(fetch as (u: string) => void)('https://d.example.com');
	}
	function hoisted(url: string) {
		return url;
	}
	switch (jobs.length) {
		case 0: {
			const axios = jobs[0]!;
			return axios.get('https://e.example.com');
		}
		default:
			return axios.get('https://f.example.com');
			//           ^^^ missing-timeout: …
			// fix unsafe: Set `timeout: 10_000` on this call
			//+			return axios.get('https://f.example.com', { timeout: 10_000 });
	}
}

export function legacy(url: string) {
	if (url) {
		var fetch = (u: string) => u;
	}
	return fetch!(url);
}
