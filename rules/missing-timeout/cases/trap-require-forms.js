// package: {"dependencies":{"axios":"^1.7.0"}}
const axios = require('axios').default;
const { default: client, isAxiosError } = require('axios');
const { get } = require('axios');
const lazy = () => require('axios');

const config = { timeout: 5000 };

exports.a = () => axios.get('https://a.example.com', config);
exports.b = () => client.post('https://b.example.com', {}, config);
exports.c = () => get('https://c.example.com', config);
exports.d = () => lazy().get('https://d.example.com', config);
exports.e = (error) => isAxiosError(error);
exports.f = () => client.post('https://f.example.com', config);
//                       ^^^^ missing-timeout: …
// fix unsafe: Set `timeout: 10_000` on this call
//+exports.f = () => client.post('https://f.example.com', config, {
//+	timeout: 10_000,
//+});
