// package: {"dependencies":{"needle":"^3.0.0"}}
import needle, { type NeedleOptions } from 'needle';

type Done = (err: Error | null, body?: unknown) => void;

const OPTIONS: NeedleOptions = { json: true, response_timeout: 5_000, read_timeout: 5_000 };

export const inOptions = () => needle('get', 'https://a.example.com', OPTIONS);
export const spread = () => needle('post', 'https://b.example.com', { name: 'tea' }, { ...OPTIONS, json: false });
export const bySignal = () => needle('get', 'https://c.example.com', { signal: AbortSignal.timeout(5_000) });

export function get(done: Done) {
	needle.get('https://d.example.com', { response_timeout: 5_000 }, (err, res) => done(err, res?.body));
}

export function request(done: Done) {
	needle.request('post', 'https://e.example.com', { q: 1 }, { response_timeout: 5_000 }, (err) => done(err));
}

export const wrapped = (url: string, options: NeedleOptions) => needle('get', url, options);
export const f = () => wrapped('https://f.example.com', { response_timeout: Number(process.env.TIMEOUT) });

export function aborted(done: Done) {
	const stream = needle.get('https://g.example.com', { follow_max: 3 }) as NodeJS.ReadableStream & { abort(): void };
	const timer = setTimeout(() => stream.abort(), 5_000);
	stream.on('done', (err) => {
		clearTimeout(timer);
		done(err);
	});
}

export const raced = () =>
	Promise.race([
		needle('get', 'https://h.example.com'),
		new Promise((_, reject) => setTimeout(() => reject(new Error('late')), 5_000)),
	]);
