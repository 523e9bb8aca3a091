// package: {"dependencies":{"request-promise":"^4.2.6","request-promise-native":"^1.0.9","@cypress/request":"^3.0.0"}}
const rp = require('request-promise');
const { get } = require('request-promise-native');
const request = require('@cypress/request');

exports.byOptions = () => rp({ uri: 'https://a.example.com', json: true });
//                        ^^ missing-timeout: `rp` has no deadline: when the other side accepts and never answers, request waits for ever, and so does everything that awaits it. Pass `timeout` in its options (ms, between one sign of life and the next).
// fix unsafe: Set `timeout: 10_000` on this call
//+exports.byOptions = () => rp({ uri: 'https://a.example.com', json: true, timeout: 10_000 });
exports.byAddress = async () => JSON.parse(await rp('https://b.example.com'));
//                                               ^^ missing-timeout: `rp` to b.example.com has no deadline: when the other side accepts and never answers, request waits for ever, and so does everything that awaits it. Pass `timeout` in its options (ms, between one sign of life and the next).
// fix unsafe: Set `timeout: 10_000` on this call
//+exports.byAddress = async () => JSON.parse(await rp('https://b.example.com', {
//+	timeout: 10_000,
//+}));
exports.named = () => get('https://c.example.com').then((body) => body.length);
//                    ^^^ missing-timeout: `get` to c.example.com has no deadline: when the other side accepts and never answers, request waits for ever, and so does everything that awaits it. Pass `timeout` in its options (ms, between one sign of life and the next).
// fix unsafe: Set `timeout: 10_000` on this call
//+exports.named = () => get('https://c.example.com', {
//+	timeout: 10_000,
//+}).then((body) => body.length);
exports.fork = (done) => {
	request.del('https://d.example.com/items/1', (err) => done(err));
	//      ^^^ missing-timeout: `request.del` to d.example.com has no deadline: when the other side accepts and never answers, request waits for ever, and so does everything that awaits it. Pass `timeout` in its options (ms, between one sign of life and the next).
	// fix unsafe: Set `timeout: 10_000` on this call
	//+	request.del('https://d.example.com/items/1', { timeout: 10_000 }, (err) => done(err));
};

const api = rp.defaults({ baseUrl: 'https://e.example.com', json: true });
//             ^^^^^^^^ missing-timeout: This request client (`rp.defaults`) sets no deadline for its calls: when the other side accepts and never answers, request waits for ever, and so does everything that awaits it. Set `timeout` in its options (ms, between one sign of life and the next).
// fix unsafe: Set `timeout: 10_000` on this request client
//+const api = rp.defaults({ baseUrl: 'https://e.example.com', json: true, timeout: 10_000 });
// fix unsafe: Set `timeout: 10_000` on this call
//+exports.ofClient = () => api.put('/items/1', { body: { name: 'tea' }, timeout: 10_000 });
exports.ofClient = () => api.put('/items/1', { body: { name: 'tea' } });
//                           ^^^ call missing-timeout#5
