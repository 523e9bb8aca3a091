// package: {"dependencies":{"axios":"^1.7.0"}}
const axios = require('axios');
const util = require('util');

function Api(options) {
	if (!(this instanceof Api)) return new Api(options);
	this.client = axios.create({ timeout: options.timeout || 5000 });
}

Api.prototype.get = function (path) {
	return this.client.get(path);
};

function Users(options) {
	Api.call(this, options);
}
util.inherits(Users, Api);

Users.prototype.one = function (id) {
	return this.client.get(`/users/${id}`);
};

module.exports = { Api, Users };
