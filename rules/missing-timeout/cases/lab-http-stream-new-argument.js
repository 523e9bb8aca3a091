// lab: silent, stall
const fs = require('fs')
const http = require('http')

exports.run = (target) =>
	new Promise((resolve, reject) => {
		const req = http.get(`${target}/export`, (res) => {
		//               ^^^ missing-timeout: `http.get` has no deadline: when the other side accepts and never answers, Node's http waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)` in its options, or `timeout` together with `req.on('timeout', () => req.destroy())`.
		// fix unsafe: Set `timeout: 10_000` and end the request on 'timeout' on this call
		//+		const req = http.get(`${target}/export`, { timeout: 10_000 }, (res) => {
		//+		req.on('timeout', () => req.destroy(new Error('The request timed out')))
			res.pipe(fs.createWriteStream('/dev/null')).on('finish', resolve)
		})
		req.on('error', reject)
	})
