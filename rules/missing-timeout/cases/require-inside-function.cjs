let client;

function api() {
	if (!client) {
		const axios = require('axios');
		client = axios.create({ baseURL: process.env.SEARCH_URL });
		//             ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline…
		// fix unsafe: Set `timeout: 10_000` on this axios client
		//+		client = axios.create({ baseURL: process.env.SEARCH_URL, timeout: 10_000 });
		// fix unsafe: Set `timeout: 10_000` on this call
		//+module.exports.search = (q) => api().get('/search', { params: { q }, timeout: 10_000 });
	}
	return client;
}

module.exports.search = (q) => api().get('/search', { params: { q } });
//                                   ^^^ call
module.exports.suggest = (q) => api().get('/suggest', { params: { q }, timeout: 800 });
//                                    ^^^ guard deadline=present 800ms
