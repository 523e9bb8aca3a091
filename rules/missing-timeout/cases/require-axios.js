'use strict';

const axios = require('axios');
const http = require('axios').default;

async function geocode(address) {
	const { data } = await axios({ method: 'get', url: 'https://geo.example.com/search', params: { q: address } });
	//                     ^^^^^ missing-timeout: `axios` to geo.example.com has no deadline…
	// fix unsafe: Set `timeout: 10_000` on this call
	//+	const { data } = await axios({ method: 'get', url: 'https://geo.example.com/search', params: { q: address }, timeout: 10_000 });
	return data.results[0];
}

async function reverse(lat, lon) {
	const { data } = await http.request({ url: 'https://geo.example.com/reverse', params: { lat, lon }, timeout: 3000 });
	//                          ^^^^^^^ guard deadline=present 3000ms
	return data.address;
}

module.exports = { geocode, reverse };
