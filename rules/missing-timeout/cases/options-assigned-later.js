const axios = require('axios');
const https = require('https');

function fetchOrder(id) {
	const config = { params: { id } };
	config.timeout = 4000;
	return axios.get('https://orders.example.com', config);
	//           ^^^ guard deadline=present 4000ms
}

function fetchOrders(user) {
	const config = {};
	config.params = { user };
	config['headers'] = { accept: 'application/json' };
	return axios.get('https://orders.example.com', config);
	//           ^^^ missing-timeout: `axios.get` to orders.example.com has no deadline…
	// fix unsafe: Set `timeout: 10_000` on this call
	//+	return axios.get('https://orders.example.com', { ...config, timeout: 10_000 });
}

function maybeLimited(id, fast) {
	const config = { params: { id } };
	if (fast) config.timeout = 500;
	return axios.get('https://orders.example.com/status', config);
	//           ^^^ guard deadline=unknown
}

function head(host, done) {
	const options = new URL(`https://${host}/`);
	const limits = { method: 'HEAD' };
	limits.signal = AbortSignal.timeout(2000);
	https.request(options, limits, done).end();
	//    ^^^^^^^ guard deadline=present kind=total 2000ms
}

module.exports = { fetchOrder, fetchOrders, maybeLimited, head };
