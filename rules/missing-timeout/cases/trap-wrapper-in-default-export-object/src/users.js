const network = require('./network');
const { post, raw } = require('./network');

exports.a = () => network.send({ url: 'https://a.example.com' });
exports.b = (user) => post('https://b.example.com', user, { headers: {} });
exports.c = () => raw('https://c.example.com', { headers: {} });
//                ^^^ call
