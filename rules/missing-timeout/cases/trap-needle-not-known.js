// package: {"dependencies":{"needle":"^3.0.0","company-options":"^1.0.0"}}
const needle = require('needle');
const { shared } = require('company-options');

exports.ofPackage = () => needle('get', 'https://a.example.com', shared);
exports.ofPackageWithCallback = (done) => needle.get('https://b.example.com', shared, done);
exports.ofCaller = (options) => needle('post', 'https://c.example.com', {}, options);
// What its third argument is, the method decides.
exports.eitherWay = (method, third) => needle(method, 'https://d.example.com', third);
exports.addressFirst = () => needle('https://e.example.com', { response_timeout: 5000 });
exports.addressFirstWithData = (id) => needle(`https://f.example.com/${id}`, { name: 'tea' }, { response_timeout: 5000 });
exports.sometimes = (slow) => {
	const options = { json: true };
	if (slow) options.response_timeout = 60000;
	return needle('get', 'https://g.example.com', options);
};
