// package: {"dependencies":{"needle":"^3.0.0"}}
import needle from 'needle';
import * as all from 'needle';

type Done = (err: Error | null, body?: unknown) => void;

export const byMethod = async () => (await needle('head', 'https://a.example.com')).statusCode;
//                                         ^^^^^^ missing-timeout: `needle` to a.example.com has no deadline: when the other side accepts and never answers, needle waits for ever, and so does everything that awaits it. Pass `response_timeout` and `read_timeout` (ms) in its options.
// fix unsafe: Set `response_timeout: 10_000` and `read_timeout: 10_000` on this call
//+export const byMethod = async () => (await needle('head', 'https://a.example.com', {
//+	response_timeout: 10_000,
//+	read_timeout: 10_000,
//+})).statusCode;
export const withData = async () => (await needle('post', 'https://b.example.com', { name: 'tea' })).body;
//                                         ^^^^^^ missing-timeout: `needle` to b.example.com has no deadline: when the other side accepts and never answers, needle waits for ever, and so does everything that awaits it. Pass `response_timeout` and `read_timeout` (ms) in its options.
// fix unsafe: Set `response_timeout: 10_000` and `read_timeout: 10_000` on this call
//+export const withData = async () => (await needle('post', 'https://b.example.com', { name: 'tea' }, {
//+	response_timeout: 10_000,
//+	read_timeout: 10_000,
//+})).body;
export const withDataAndOptions = () => needle('put', 'https://c.example.com', { name: 'tea' }, { json: true });
//                                      ^^^^^^ missing-timeout: `needle` to c.example.com has no deadline: when the other side accepts and never answers, needle waits for ever, and so does everything that awaits it. Pass `response_timeout` and `read_timeout` (ms) in its options.
// fix unsafe: Set `response_timeout: 10_000` and `read_timeout: 10_000` on this call
//+export const withDataAndOptions = () => needle('put', 'https://c.example.com', { name: 'tea' }, { json: true, response_timeout: 10_000, read_timeout: 10_000 });

export function get(done: Done) {
	needle.get('https://d.example.com', (err, res) => done(err, res?.body));
	//     ^^^ missing-timeout: `needle.get` to d.example.com has no deadline: when the other side accepts and never answers, needle waits for ever, and so does everything that awaits it. Pass `response_timeout` and `read_timeout` (ms) in its options.
	// fix unsafe: Set `response_timeout: 10_000` and `read_timeout: 10_000` on this call
	//+	needle.get('https://d.example.com', { response_timeout: 10_000, read_timeout: 10_000 }, (err, res) => done(err, res?.body));
}

export function ofNamespace(done: Done) {
	all.patch('https://e.example.com', { name: 'tea' }, { json: true }, (err, res) => done(err, res?.body));
	//  ^^^^^ missing-timeout: `all.patch` to e.example.com has no deadline: when the other side accepts and never answers, needle waits for ever, and so does everything that awaits it. Pass `response_timeout` and `read_timeout` (ms) in its options.
	// fix unsafe: Set `response_timeout: 10_000` and `read_timeout: 10_000` on this call
	//+	all.patch('https://e.example.com', { name: 'tea' }, { json: true, response_timeout: 10_000, read_timeout: 10_000 }, (err, res) => done(err, res?.body));
}

export function generic(done: Done) {
	needle.request('get', 'https://f.example.com', { q: 'tea' }, { follow_max: 3 }, (err, res) => done(err, res?.body));
	//     ^^^^^^^ missing-timeout: `needle.request` to f.example.com has no deadline: when the other side accepts and never answers, needle waits for ever, and so does everything that awaits it. Pass `response_timeout` and `read_timeout` (ms) in its options.
	// fix unsafe: Set `response_timeout: 10_000` and `read_timeout: 10_000` on this call
	//+	needle.request('get', 'https://f.example.com', { q: 'tea' }, { follow_max: 3, response_timeout: 10_000, read_timeout: 10_000 }, (err, res) => done(err, res?.body));
}

// The body of a call is no place for its options.
export const inTheBody = () => needle('post', 'https://g.example.com', { response_timeout: 5_000 });
//                             ^^^^^^ missing-timeout: `needle` to g.example.com has no deadline: when the other side accepts and never answers, needle waits for ever, and so does everything that awaits it. Pass `response_timeout` and `read_timeout` (ms) in its options.
// fix unsafe: Set `response_timeout: 10_000` and `read_timeout: 10_000` on this call
//+export const inTheBody = () => needle('post', 'https://g.example.com', { response_timeout: 5_000 }, {
//+	response_timeout: 10_000,
//+	read_timeout: 10_000,
//+});
