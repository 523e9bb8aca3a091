const got = require('got');

const base = { retry: 0, responseType: 'json' };
const slow = Object.assign({}, base, { timeout: 60_000 });
const json = Object.freeze(Object.assign({}, base, { headers: { accept: 'application/json' } }));

exports.report = (id) => got(`https://reports.example.com/${id}`, slow);
//                       ^^^ guard deadline=present
exports.list = () => got('https://reports.example.com', json);
//                   ^^^ missing-timeout: `got` to reports.example.com has no deadline…
// fix unsafe: Set `timeout.request: 10_000` on this call
//+exports.list = () => got('https://reports.example.com', { ...json, timeout: { request: 10_000 } });

exports.upload = (body) => {
	const options = { method: 'POST', body };
	Object.assign(options, base, { timeout: 9000 });
	return got('https://reports.example.com/upload', options);
	//     ^^^ guard deadline=present 9000ms
};
