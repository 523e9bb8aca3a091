// package: {"dependencies":{"axios":"^1.7.0"}}
// lab: silent, stall
const axios = require('axios');

const api = axios.create();
//                ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline for its calls: when the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Set `timeout` (ms) in its config.
// fix unsafe: Set `timeout: 10_000` on this axios client
//+const api = axios.create({ timeout: 10_000 });

exports.run = (target) => api.get(`${target}/items`);
//                            ^^^ call
exports.add = (target, item) => api.post(`${target}/items`, item);
//                                  ^^^^ call
