import { handleAll, ExponentialBackoff, retry } from 'cockatiel';
import asyncRetry from 'async-retry';
import pRetry from 'p-retry';

declare function load(): Promise<unknown>;

const policy = retry(handleAll, { backoff: new ExponentialBackoff() });
//             ^^^^^ unbounded-retry: `retry` of cockatiel tries again until it succeeds, as `maxAttempts` is not set: while the other side is down it never ends, whoever waits for it waits for ever, and such attempts pile up and hit the other side together when it tries to come back. Set a limit: `maxAttempts: 3`.
// no fix
export const byPolicy = () => policy.execute(load);
export const atOnce = retry(handleAll, {});
//                    ^^^^^ unbounded-retry: `retry` of cockatiel tries again until it succeeds, as `maxAttempts` is not set: while the other side is down it never ends, whoever waits for it waits for ever, and such attempts pile up and hit the other side together when it tries to come back. Set a limit: `maxAttempts: 3`.
// no fix

const options = { retries: Infinity };
export const endless = () => pRetry(load, options);
//                           ^^^^^^ unbounded-retry: `pRetry` of p-retry tries again until it succeeds, as `retries` is Infinity: while the other side is down it never ends, whoever waits for it waits for ever, and such attempts pile up and hit the other side together when it tries to come back. Set a limit: `retries: 3`.
// no fix
export const always = () => asyncRetry(() => load(), { forever: true });
//                          ^^^^^^^^^^ unbounded-retry: `asyncRetry` of async-retry tries again until it succeeds, as `forever` is true: while the other side is down it never ends, whoever waits for it waits for ever, and such attempts pile up and hit the other side together when it tries to come back. Set a limit: `retries: 3`.
// no fix
