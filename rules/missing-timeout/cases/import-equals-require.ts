// tsconfig: {"compilerOptions":{"module":"commonjs","target":"es2022"}}
import axios = require('axios');
import http = require('http');

export function balance(account: string) {
	return axios.get(`https://bank.example.com/accounts/${account}`);
	//           ^^^ missing-timeout: `axios.get` to bank.example.com has no deadline…
	// fix unsafe: Set `timeout: 10_000` on this call
	//+	return axios.get(`https://bank.example.com/accounts/${account}`, {
	//+		timeout: 10_000,
	//+	});
}

export function warmUp(port: number) {
	const req = http.get({ port, path: '/warm', timeout: 1000 });
	//               ^^^ guard deadline=present kind=idle 1000ms
	req.on('timeout', () => req.destroy());
	return req;
}
