const axios = require('axios').default;

module.exports = axios.create({ baseURL: process.env.POINTS_URL });
//                     ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline…
// fix unsafe: Set `timeout: 10_000` on this axios client
//+module.exports = axios.create({ baseURL: process.env.POINTS_URL, timeout: 10_000 });
// fix unsafe: Set `timeout: 10_000` on this call
//  in server.js
//+	const { data } = await points.post('/award', { user, amount }, {
//+		timeout: 10_000,
//+	});
