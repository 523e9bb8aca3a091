// rules: ineffective-option
const axios = require('axios');
const { cancellable, deadline } = require('./deadline');

exports.tracks = async (station) => {
	const { signal, done } = deadline(3000);
	try {
		return await axios.get(`https://radio.example.com/${station}/tracks`, { signal });
		//                 ^^^ guard deadline=present kind=total
	} finally {
		done();
	}
};

exports.charts = (station) => axios.get(`https://radio.example.com/${station}/charts`, { signal: cancellable() });
//                                  ^^^ ineffective-option: `axios.get` to radio.example.com has no deadline, although it is given a signal: nothing in sight aborts its controller. When the other side accepts and never answers, axios waits for ever, and so does everything that awaits it. Pass `timeout` in its config (ms), or `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `timeout: 10_000` on this call
//+exports.charts = (station) => axios.get(`https://radio.example.com/${station}/charts`, { signal: cancellable(), timeout: 10_000 });
