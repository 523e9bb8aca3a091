// rules: ineffective-option
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
//                       ^^^^ ineffective-option: `client.post` to f.example.com has no deadline, although `timeout: 5000` is written: it stands in argument 2, the body that is sent; options are argument 3. When the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Pass `timeout` in its config (ms), or `signal: AbortSignal.timeout(5000)`.
// fix unsafe: Move the options behind the body, where they are read
//+exports.f = () => client.post('https://f.example.com', undefined, config);
// fix unsafe: Set `timeout: 5000` on this call
//+exports.f = () => client.post('https://f.example.com', config, { timeout: 5000 });
