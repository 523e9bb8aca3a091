const axios = require('axios');

const logged = (...args) => {
	console.log(args[0]);
	return axios.get(...args);
	//           ^^^ missing-timeout: `axios.get` has no deadline…its caller…
	// no fix
};

function timed(name, ...rest) {
	console.time(name);
	return axios.post(...rest).finally(() => console.timeEnd(name));
	//           ^^^^ guard deadline=present 4000ms
}

exports.sun = () => logged('https://sky.example.com/sun', { timeout: 2000 });
exports.moon = () => logged('https://sky.example.com/moon');
//                   ^^^^^^ call: this caller passes no deadline
exports.observe = (body) => timed('observe', 'https://sky.example.com/observations', body, { timeout: 4000 });
