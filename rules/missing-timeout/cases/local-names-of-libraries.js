const { createQueue } = require('./queue');

const https = createQueue('https');
const axios = { get: async (key) => cache.get(key) };
const cache = new Map();

async function load(key, got) {
	https.request({ key });
	//    ^^^^^^^ not-outbound
	const hit = await axios.get(key);
	//                      ^^^ not-outbound
	return hit || got(key);
	//            ^^^ not-outbound
}

function fetch(key) {
	return load(key, (k) => k.toUpperCase());
}

exports.warm = () => Promise.all(['a', 'b'].map((key) => fetch(key)));
//                                                       ^^^^^ not-outbound
exports.poll = (repository) => repository.fetch('https://example.com');
//                                        ^^^^^ not-outbound
