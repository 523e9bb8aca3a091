// package: {"dependencies":{"axios":"^1.7.0"}}
// lab: silent, stall
const axios = require('axios');

exports.run = (target) => {
	const api = axios.create({ baseURL: target, TIMEOUT: 250 });
	//                ^^^^^^ ineffective-option: This axios client (`axios.create`) sets no deadline for its calls, although `TIMEOUT: 250` is set: axios has no option `TIMEOUT`; it is called `timeout`. When the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Set `timeout` (ms) in its config.
	// fix safe: Rename `TIMEOUT` to `timeout`
	//+	const api = axios.create({ baseURL: target, timeout: 250 });
	return api.get('/items');
	//         ^^^ call
};
