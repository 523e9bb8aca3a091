const axios = require('axios');

const http = axios.create({ baseURL: process.env.TICKETS_URL });
//                 ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline…
// fix unsafe: Set `timeout: 10_000` on this axios client
//+const http = axios.create({ baseURL: process.env.TICKETS_URL, timeout: 10_000 });
// fix unsafe: Set `timeout: 10_000` on this call
//  in lib/tickets.js
//+exports.open = (title) => http.post('/tickets', { title }, { timeout: 10_000 });

module.exports = http;
module.exports.admin = axios.create({ baseURL: process.env.TICKETS_URL, timeout: 15_000 });
