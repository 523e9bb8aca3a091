const axios = require('axios');

const http = axios.create({ baseURL: process.env.TICKETS_URL });
//                 ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline…

module.exports = http;
module.exports.admin = axios.create({ baseURL: process.env.TICKETS_URL, timeout: 15_000 });
