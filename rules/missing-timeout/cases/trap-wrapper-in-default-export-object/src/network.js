const axios = require('axios');

const networkConfig = () => ({ timeout: parseInt(process.env.REQUEST_TIMEOUT_MS || '10000', 10) });

const send = async (options) => {
	const response = await axios({ ...networkConfig(), ...options });
	return response.data;
};

const post = (url, data, options) => axios.post(url, data, Object.assign(networkConfig(), options));

const raw = (url, options) => axios.get(url, options);
//                                  ^^^ missing-timeout: …
// fix unsafe: Set `timeout: 10_000` on this call
//+const raw = (url, options) => axios.get(url, { timeout: 10_000, ...options });

module.exports = { send, post, raw };
