// rules: missing-timeout
// package: {"dependencies":{"pg":"^8.11.0","ky":"^1.7.0","undici":"^7.0.0"}}
import http from 'node:http';
import { Pool, type PoolConfig } from 'pg';
import { request } from 'undici';

const pool = new Pool({ max: 2, queryTimeout: 5000 } as PoolConfig);
//               ^^^^ ineffective-option: This pg client (`new Pool`) sets no deadline for its calls, although `queryTimeout: 5000` is set: pg has no option `queryTimeout`; it is called `query_timeout`. When the other side accepts and never answers, pg waits for ever, and so does everything that awaits it. Set `query_timeout` and `connectionTimeoutMillis` (ms) in its config.
// fix safe: Rename `queryTimeout` to `query_timeout`
//+const pool = new Pool({ max: 2, query_timeout: 5000 } as PoolConfig);
export const a = () => pool.query('SELECT 1');
//                          ^^^^^ call ineffective-option#1
// These would not end a query, however they were called.
const other = new Pool({ max: 2, statementTimeout: 5000, connectionTimeoutMilis: 3000 } as PoolConfig);
//                ^^^^ missing-timeout: This pg client (`new Pool`) sets no deadline for its calls: when the other side accepts and never answers, pg waits for ever, and so does everything that awaits it. Set `query_timeout` and `connectionTimeoutMillis` (ms) in its config.
// fix unsafe: Set `query_timeout: 10_000` and `connectionTimeoutMillis: 10_000` on this pg client
//+const other = new Pool({ max: 2, statementTimeout: 5000, connectionTimeoutMilis: 3000, query_timeout: 10_000, connectionTimeoutMillis: 10_000 } as PoolConfig);
export const b = () => other.query('SELECT 1');
//                           ^^^^^ call missing-timeout#1
export const c = async () => (await request('https://c.example.com', { headerTimeout: 3000 } as object)).body.text();
//                                  ^^^^^^^ ineffective-option: `request` to c.example.com has no deadline, although `headerTimeout: 3000` is set: undici has no option `headerTimeout`; it is called `headersTimeout`. When the other side accepts and never answers, undici gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `headersTimeout` and `bodyTimeout` (ms), or `signal: AbortSignal.timeout(3000)`.
// fix safe: Rename `headerTimeout` to `headersTimeout`
//+export const c = async () => (await request('https://c.example.com', { headersTimeout: 3000 } as object)).body.text();
// It would only emit an event.
export const d = (done: (text: string) => void, failed: (error: Error) => void) =>
	http.get('http://d.example.com', { timeOut: 5000 } as object, (res) => res.on('data', done)).on('error', failed);
	//   ^^^ missing-timeout: `http.get` to d.example.com has no deadline: when the other side accepts and never answers, Node's http waits for ever, and so does everything that awaits it. Pass `signal: AbortSignal.timeout(10_000)` in its options, or `timeout` together with `req.on('timeout', () => req.destroy())`.
	// no fix
