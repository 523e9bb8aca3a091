// package: {"dependencies":{"axios":"^1.7.0"}}
import axios from 'axios';

const probes = [
	{ url: 'https://a.example.com/health', timeout: 1_000 },
	{ url: 'https://b.example.com/health', timeout: 2_000 },
];

export async function check() {
	for (const { url, timeout } of probes) await axios.get(url, { timeout });
	for (const probe of probes) await axios.get(probe.url, probe);
	await Promise.all(probes.map(({ url, ...options }) => axios.get(url, options)));
	const [first, ...others] = probes;
	return [axios(first!), ...others.map((probe) => axios(probe))];
}
