exports.translate = (text) =>
	import('got').then(({ default: got }) => got.post('https://translate.example.com/v2', { json: { text } }).json());
	//                                           ^^^^ missing-timeout: `got.post` to translate.example.com has no deadline…
	// fix unsafe: Set `timeout.request: 10_000` on this call
	//+	import('got').then(({ default: got }) => got.post('https://translate.example.com/v2', { json: { text }, timeout: { request: 10_000 } }).json());

exports.detect = (text) =>
	import('got').then((module) =>
		module.default.post('https://translate.example.com/detect', { json: { text }, timeout: { request: 2000 } }).json(),
		//             ^^^^ guard deadline=present 2000ms
	);
