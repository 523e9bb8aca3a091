// package: {"dependencies":{"axios":"^1.7.0"}}
'use strict';

var _axios = _interopRequireDefault(require('axios'));
function _interopRequireDefault(e) { return e && e.__esModule ? e : { default: e }; }
function _objectSpread(target, source) { return Object.assign({}, target, source); }

exports.load = async function load(cfg) {
	return (0, _axios.default)(_objectSpread({ timeout: 5000 }, cfg));
};
exports.bare = () => (0, _axios.default)({ url: 'https://a.example.com', timeout: 5000 });
exports.quick = (id) => _axios.default.get('https://a.example.com/' + id, { timeout: 5000 });
exports.slow = (id) => _axios.default.get('https://a.example.com/' + id);
//                                    ^^^ missing-timeout: …
// fix unsafe: Set `timeout: 10_000` on this call
//+exports.slow = (id) => _axios.default.get('https://a.example.com/' + id, { timeout: 10_000 });
