import { ConstantBackoff, handleAll, retry } from 'cockatiel';
import asyncRetry from 'async-retry';
import pRetry from 'p-retry';

declare function load(): Promise<unknown>;
declare const given: { maxAttempts?: number };

export const limited = retry(handleAll, { maxAttempts: 3, backoff: new ConstantBackoff(100) });
export const perhaps = retry(handleAll, { ...given, backoff: new ConstantBackoff(100) });
export const byParameter = (maxAttempts: number) => retry(handleAll, { maxAttempts, backoff: new ConstantBackoff(100) });
export const byDefault = () => pRetry(load);
export const some = () => pRetry(load, { retries: 5 });
export const notAlways = () => asyncRetry(() => load(), { forever: false });
