// config: {"clients":[{"module":"@acme/short","export":"load","options":1,"timeout":"ms","defaultTimeoutMs":5000},{"module":"@acme/long","export":"load","options":1,"timeout":"ms","defaultTimeoutMs":90000},{"module":"@acme/none","export":"load"}]}
import { load as long } from '@acme/long';
import { load as none } from '@acme/none';
import { load as short } from '@acme/short';

export const a = () => short('https://a.example.com');
export const b = () => long('https://b.example.com');
//                     ^^^^ missing-timeout: `long` has no deadline: when the other side accepts and never answers, load gives up only after 90 s, and everything that awaits it is stuck that long. Pass `ms` (ms) in its options.
// fix unsafe: Set `ms: 10_000` on this call
//+export const b = () => long('https://b.example.com', { ms: 10_000 });
export const c = () => none('https://c.example.com');
//                     ^^^^ missing-timeout: `none` has no deadline: when the other side accepts and never answers, load waits for ever, and so does everything that awaits it. Hand it to something that gives up after a time, and name that under `guards` in the configuration.
// no fix
