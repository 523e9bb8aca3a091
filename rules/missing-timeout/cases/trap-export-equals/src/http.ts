import axios = require('axios');

const http = axios.default.create({ timeout: 5_000 });

export = http;
