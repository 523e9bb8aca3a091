// package: {"type":"module","dependencies":{"node-fetch":"^3.3.0"}}
// path: src/service.cjs
// The way to have version 3 in CommonJS.
const fetch = (...args) => import('node-fetch').then(({ default: fetch }) => fetch(...args));
//                                                                           ^^^^^ missing-timeout: `fetch` has no deadline unless its caller passes one, and a caller does not: when the other side accepts and never answers, node-fetch waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)`.
// no fix

exports.news = async () => {
	const response = await fetch('https://news.example.com/feed');
	//                     ^^^^^ call
	return response.json();
};
exports.weather = async () => {
	const response = await fetch('https://weather.example.com/now', { signal: AbortSignal.timeout(5000) });
	return response.json();
};
