// package: {"dependencies":{"neverthrow":"^8.0.0","axios":"^1.7.0"}}
import axios from 'axios';
import { fromPromise, ResultAsync } from 'neverthrow';

export const status = () =>
	fromPromise(fetch('https://status.example.com', { signal: AbortSignal.timeout(3_000) }), (e) => e as Error);

export const plan = () => ResultAsync.fromPromise(axios.get('https://plans.example.com'), (e) => e as Error);
