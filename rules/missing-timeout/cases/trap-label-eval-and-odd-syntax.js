// package: {"dependencies":{"axios":"^1.7.0"}}
const axios = require('axios');

outer: for (const url of ['https://a.example.com', 'https://b.example.com']) {
	for (;;) {
		axios.get(url, { 'timeout': 5e3, });
		continue outer;
	}
}

exports.tagged = (strings) => String.raw`${axios.get(strings[0], { timeout: 0x1388 })}`;
exports.comma = (url) => (void 0, axios.get)(url, { timeout: 5_000 });
exports.chained = (url) => axios?.['get']?.(url, { ...{ timeout: 5000n > 1n ? 5000 : 1 } });
exports.negated = (url) => axios.get(url, { timeout: -(-5000) });
exports.assigned = (url, o) => axios.get(url, (o = { timeout: 5000 }));
exports.sequence = (url, o = {}) => axios.get(url, ((o.timeout = 5000), o));
