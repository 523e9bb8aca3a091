const axios = require('axios').default;

module.exports = axios.create({ baseURL: process.env.POINTS_URL });
//                     ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline…
