// package: {"dependencies":{"axios":"^1.7.0"}}
const axios = require('axios');

const api = {
	timeout: 5000,
	options: { timeout: 3000 },
	get(url) {
		return axios.get(url, { timeout: this.timeout });
	},
	async load(url) {
		const self = this;
		return [1, 2].map(function (page) {
			return axios.get(url, { ...self.options, params: { page } });
		});
	},
	head: function (url) {
		return axios.head(url, api.options);
	},
};

module.exports = api;
