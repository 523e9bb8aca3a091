// package: {"dependencies":{"axios":"^1.7.0"}}
const axios = require('axios');
const { abortSignal } = require('./util');

class Monitor {
	async check(settings) {
		let options = { url: this.url, method: (this.method || 'get').toLowerCase(), timeout: this.timeout * 1000, signal: abortSignal(this.timeout + 10) };
		if (this.body) options.data = this.body;
		if (settings.proxy) {
			const { agent } = settings.proxy;
			options = { ...options, proxy: false, httpsAgent: agent };
		} else {
			options.httpsAgent = settings.agent;
		}
		return this.send(options);
	}

	async send(options, last = false) {
		try {
			return await axios.request(options);
		} catch (error) {
			if (last) throw error;
			options.headers = { ...options.headers, authorization: error.response.headers['www-authenticate'] };
			return this.send(options, true);
		}
	}
}

module.exports = Monitor;
