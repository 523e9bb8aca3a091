const axios = require('axios');

const guarded = axios.create({ baseURL: process.env.NEWS_URL, timeout: 3000 });

const fetcher = (config) => (path) => axios.get(`https://news.example.com/${path}`, config);
//                                          ^^^ missing-timeout: `axios.get` to news.example.com has no deadline…its caller…
// fix unsafe: Set `timeout: 10_000` on this call
//+const fetcher = (config) => (path) => axios.get(`https://news.example.com/${path}`, {
//+	timeout: 10_000,
//+	...config,
//+});
const quick = fetcher({ timeout: 1000 });
const slow = fetcher({ responseType: 'stream' });
//           ^^^^^^^ call: this caller passes no deadline

const api = (() => {
	const read = (path) => guarded.get(path);
	//                             ^^^ guard deadline=present 3000ms
	return { read };
})();

exports.story = (id) => quick(`stories/${id}`);
exports.audio = (id) => slow(`audio/${id}`);
exports.author = (id) => api.read(`/authors/${id}`);
