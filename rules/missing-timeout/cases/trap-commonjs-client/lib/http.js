const axios = require('axios');

const client = axios.create({ baseURL: 'https://users.example.com' });
client.defaults.timeout = Number(process.env.TIMEOUT || 5000);

module.exports = client;
module.exports.default = client;
module.exports.raw = axios.create({ baseURL: 'https://raw.example.com', timeout: 1000 });
