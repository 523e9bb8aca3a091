// package: {"dependencies":{"ky":"^2.0.0"}}
import ky from 'ky';

// Its `timeout` would cut the download off, so that there is nothing to write.
export const report = (id: string) => ky.get(`https://reports.example.com/${id}`, { timeout: false }).arrayBuffer();
//                                       ^^^ missing-timeout: `ky.get` to reports.example.com has no deadline (`timeout: false` means none): when the other side accepts and never answers, ky gives up after 10 s, but with `timeout: false` only after the 300 s of fetch, and everything that awaits it is stuck that long. Leave `timeout` out for the 10 s that ky has by itself, or set it to what the call may take (ms).
// no fix
