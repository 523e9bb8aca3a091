const { get } = require('axios').default;

const requestRaw = (url, opts) => get(url, { validateStatus: null, ...opts });
//                                ^^^ missing-timeout: `get` has no deadline…its caller…
// fix unsafe: Set `timeout: 10_000` on this call
//+const requestRaw = (url, opts) => get(url, { validateStatus: null, timeout: 10_000, ...opts });

async function request(url, { parse = true, ...opts } = {}) {
	const res = await requestRaw(url, opts);
	return parse ? JSON.parse(res.data) : res.data;
}

const api = (path, opts) => request(`https://api.example.com/${path}`, opts);

exports.user = (id) => api(`users/${id}`, { timeout: 3000 });
exports.team = (id) => api(`teams/${id}`, { parse: false, timeout: 3000 });
exports.logo = (id) => api(`logos/${id}`, { parse: false });
//                     ^^^ call: this caller passes no deadline
