// package: {"engines":{"node":">=16"},"dependencies":{"node-fetch":"*"}}
const fetch = require('node-fetch');

// Which options it has, nothing says: the fix is one that works in 2 and in 3.
exports.news = () => fetch('https://news.example.com/feed').then((res) => res.json());
//                   ^^^^^ missing-timeout: `fetch` to news.example.com has no deadline: when the other side accepts and never answers, node-fetch waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
//+exports.news = () => {
//+	const controller = new AbortController();
//+	const timer = setTimeout(() => controller.abort(), 10_000);
//+	return fetch('https://news.example.com/feed', {
//+		signal: controller.signal,
//+	}).finally(() => clearTimeout(timer)).then((res) => res.json());
//+};
