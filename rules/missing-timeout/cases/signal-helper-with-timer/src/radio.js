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
//                                  ^^^ missing-timeout: `axios.get` to radio.example.com has no deadline…nothing in sight aborts…
// fix unsafe: Set `timeout: 10_000` on this call
//+exports.charts = (station) => axios.get(`https://radio.example.com/${station}/charts`, { signal: cancellable(), timeout: 10_000 });
