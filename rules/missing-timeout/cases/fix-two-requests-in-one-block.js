// rules: ineffective-option
const http = require('http')

exports.run = (id, done) => {
	http.get(`http://a.example.com/${id}`, { timeout: 1000 }, (res) => res.resume()).on('error', done)
	//   ^^^ ineffective-option: `http.get` to a.example.com has no deadline, although `timeout: 1000` is set: `timeout` only emits the 'timeout' event; nothing ends the request. When the other side accepts and never answers, Node's http waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(1000)` in its options, or `timeout` together with `req.on('timeout', () => req.destroy())`.
	// fix safe: End the request on 'timeout'
	//+	const req = http.get(`http://a.example.com/${id}`, { timeout: 1000 }, (res) => res.resume()).on('error', done)
	//+	req.on('timeout', () => req.destroy(new Error('The request timed out')));
	http.get(`http://b.example.com/${id}`, { timeout: 1000 }, (res) => res.resume()).on('error', done)
	//   ^^^ ineffective-option: `http.get` to b.example.com has no deadline, although `timeout: 1000` is set: `timeout` only emits the 'timeout' event; nothing ends the request. When the other side accepts and never answers, Node's http waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(1000)` in its options, or `timeout` together with `req.on('timeout', () => req.destroy())`.
	// fix safe: End the request on 'timeout'
	//+	const req = http.get(`http://b.example.com/${id}`, { timeout: 1000 }, (res) => res.resume()).on('error', done)
	//+	req.on('timeout', () => req.destroy(new Error('The request timed out')));
	if (done.extra) http.get(`http://c.example.com/${id}`, { timeout: 500 }, (res) => res.resume()).on('error', done)
	//                   ^^^ ineffective-option: `http.get` to c.example.com has no deadline, although `timeout: 500` is set: `timeout` only emits the 'timeout' event; nothing ends the request. When the other side accepts and never answers, Node's http waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(500)` in its options, or `timeout` together with `req.on('timeout', () => req.destroy())`.
	// fix safe: End the request on 'timeout'
	//+	if (done.extra) { const req = http.get(`http://c.example.com/${id}`, { timeout: 500 }, (res) => res.resume()).on('error', done); req.on('timeout', () => req.destroy(new Error('The request timed out'))); }
}
