// package: {"dependencies":{"request":"^2.88.0","request-promise-native":"^1.0.9"}}
const request = require('request');
const rp = require('request-promise-native');

const OPTIONS = { json: true, timeout: 5000 };
exports.inOptions = (done) => request({ url: 'https://a.example.com', timeout: 5000 }, done);
exports.beside = (done) => request.get('https://b.example.com', { ...OPTIONS }, done);
exports.fromEnv = (done) => request('https://c.example.com', { timeout: Number(process.env.TIMEOUT) }, done);
exports.bySignal = (done) => request('https://d.example.com', { signal: AbortSignal.timeout(5000) }, done);

const api = request.defaults({ timeout: 5000 });
const inner = api.defaults({ json: true });
exports.ofClient = (done) => inner.get('https://e.example.com', done);

const client = rp.defaults(OPTIONS);
exports.ofPromised = () => client('https://f.example.com');

exports.aborted = (done) => {
	const req = request('https://g.example.com', done);
	setTimeout(() => req.abort(), 5000);
};

exports.raced = () =>
	Promise.race([
		rp('https://h.example.com'),
		new Promise((_, reject) => setTimeout(() => reject(new Error('late')), 5000)),
	]);

const load = (url, options) => rp(url, options);
exports.i = () => load('https://i.example.com', { timeout: 1000 });
