const { get, head, post } = require('./lib/http');

exports.find = (id) => get(`https://bookings.example.com/${id}`);
//                     ^^^ not-outbound
exports.book = (room) => post('https://bookings.example.com', { room });
exports.exists = (id) => head(`https://bookings.example.com/${id}`);
