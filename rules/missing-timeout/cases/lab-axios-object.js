// package: {"dependencies":{"axios":"^1.7.0"}}
// lab: silent, stall
const axios = require('axios');

exports.run = (target) => axios.post(`${target}/items`, { name: 'tea' }, { headers: { 'x-caller': 'lab' } });
//                              ^^^^ missing-timeout: `axios.post` has no deadline: when the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Pass `timeout` in its config (ms), or `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `timeout: 10_000` on this call
//+exports.run = (target) => axios.post(`${target}/items`, { name: 'tea' }, { headers: { 'x-caller': 'lab' }, timeout: 10_000 });
