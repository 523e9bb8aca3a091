const http = require('./http');
const { raw } = require('./http');
const again = require('./http').default;

exports.all = () => http.get('/');
exports.one = (id) => raw.get(`/${id}`);
exports.two = (id) => again.get(`/${id}`);
