// rules: missing-timeout
exports.a = async () => (await fetch('https://a.example.com', { timeout: process.env.TIMEOUT })).json();
//                             ^^^^^ ineffective-option: `fetch` to a.example.com has no deadline, although `timeout` is set: fetch has no option `timeout`, and ignores it. When the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+exports.a = async () => (await fetch('https://a.example.com', { timeout: process.env.TIMEOUT, signal: AbortSignal.timeout(10_000) })).json();
exports.b = async () => (await fetch('https://b.example.com', { timeout: 0 })).json();
//                             ^^^^^ missing-timeout: `fetch` to b.example.com has no deadline: when the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+exports.b = async () => (await fetch('https://b.example.com', { timeout: 0, signal: AbortSignal.timeout(10_000) })).json();
exports.c = async () => (await fetch('https://c.example.com', { timeout: '5s' })).json();
//                             ^^^^^ ineffective-option: `fetch` to c.example.com has no deadline, although `timeout` is set: fetch has no option `timeout`, and ignores it. When the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+exports.c = async () => (await fetch('https://c.example.com', { timeout: '5s', signal: AbortSignal.timeout(10_000) })).json();
exports.d = async () => (await fetch('https://d.example.com', { timeout: 5000, method: 'POST' })).json();
//                             ^^^^^ ineffective-option: `fetch` to d.example.com has no deadline, although `timeout: 5000` is set: fetch has no option `timeout`, and ignores it. When the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(5000)`.
// fix safe: Give the ignored `timeout` effect: `signal: AbortSignal.timeout(…)`
//+exports.d = async () => (await fetch('https://d.example.com', { signal: AbortSignal.timeout(5000), method: 'POST' })).json();
const made = () => ({ timeout: 5000, method: 'POST' });
exports.e = async () => (await fetch('https://e.example.com', made())).json();
//                             ^^^^^ ineffective-option: `fetch` to e.example.com has no deadline, although `timeout: 5000` is set: fetch has no option `timeout`, and ignores it. When the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(5000)`.
// fix safe: Set `signal: AbortSignal.timeout(5000)` on this call
//+exports.e = async () => (await fetch('https://e.example.com', {
//+	...made(),
//+	signal: AbortSignal.timeout(5000),
//+})).json();
