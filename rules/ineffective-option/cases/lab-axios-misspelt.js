// package: {"dependencies":{"axios":"^1.7.0"}}
// lab: silent, stall
const axios = require('axios');

exports.run = (target) => axios.get(`${target}/items`, { timeOut: 250 });
//                              ^^^ ineffective-option: `axios.get` has no deadline, although `timeOut: 250` is set: axios has no option `timeOut`; it is called `timeout`. When the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Pass `timeout` in its config (ms), or `signal: AbortSignal.timeout(250)`.
// fix safe: Rename `timeOut` to `timeout`
//+exports.run = (target) => axios.get(`${target}/items`, { timeout: 250 });
