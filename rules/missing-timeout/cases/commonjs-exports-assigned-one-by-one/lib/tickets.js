const http = require('./http');
const { admin } = require('./http');

exports.open = (title) => http.post('/tickets', { title });
//                             ^^^^ call
exports.purge = () => admin.delete('/tickets');
//                          ^^^^^^ guard deadline=present 15000ms
