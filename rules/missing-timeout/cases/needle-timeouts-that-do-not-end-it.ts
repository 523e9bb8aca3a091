// rules: ineffective-option
// package: {"dependencies":{"needle":"^3.0.0"}}
import needle from 'needle';

export const connecting = () => needle('get', 'https://a.example.com', { timeout: 5_000 });
//                              ^^^^^^ ineffective-option: `needle` to a.example.com has no deadline, although `timeout: 5000` is set: needle's `timeout` is its `open_timeout`, and bounds connecting only. When the other side accepts and never answers, needle waits for ever, and so does everything that awaits it. Pass `response_timeout` and `read_timeout` (ms) in its options.
// fix safe: Set `response_timeout: 5000` and `read_timeout: 5000` on this call
//+export const connecting = () => needle('get', 'https://a.example.com', { timeout: 5_000, response_timeout: 5000, read_timeout: 5000 });
export const connectingByItsName = () => needle('get', 'https://b.example.com', { open_timeout: 5_000 });
//                                       ^^^^^^ missing-timeout: `needle` to b.example.com has no deadline (`open_timeout: 5000`; `open_timeout` bounds connecting only): when the other side accepts and never answers, needle waits for ever, and so does everything that awaits it. Pass `response_timeout` and `read_timeout` (ms) in its options.
// fix unsafe: Set `response_timeout: 10_000` and `read_timeout: 10_000` on this call
//+export const connectingByItsName = () => needle('get', 'https://b.example.com', { open_timeout: 5_000, response_timeout: 10_000, read_timeout: 10_000 });
export const bodyOnly = () => needle('get', 'https://c.example.com', { read_timeout: 5_000 });
//                            ^^^^^^ missing-timeout: `needle` to c.example.com has no deadline (`read_timeout: 5000`; `read_timeout` starts only when the headers have come): when the other side accepts and never answers, needle waits for ever, and so does everything that awaits it. Pass `response_timeout` and `read_timeout` (ms) in its options.
// fix unsafe: Set `response_timeout: 10_000` on this call
//+export const bodyOnly = () => needle('get', 'https://c.example.com', { read_timeout: 5_000, response_timeout: 10_000 });
export const off = () => needle('get', 'https://d.example.com', { response_timeout: 0 });
//                       ^^^^^^ missing-timeout: `needle` to d.example.com has no deadline (`response_timeout: 0` means none): when the other side accepts and never answers, needle waits for ever, and so does everything that awaits it. Pass `response_timeout` and `read_timeout` (ms) in its options.
// fix unsafe: Set `response_timeout: 10_000` and `read_timeout: 10_000` on this call
//+export const off = () => needle('get', 'https://d.example.com', { response_timeout: 10_000, read_timeout: 10_000 });
