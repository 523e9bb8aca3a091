// package: {"dependencies":{"dataloader":"^2.2.2","p-queue":"^8.0.1","async":"^3.2.5"}}
import async from 'async';
import DataLoader from 'dataloader';
import PQueue from 'p-queue';

const queue = new PQueue({ concurrency: 4, timeout: 5_000, throwOnTimeout: true });

export const queued = (id: string) => queue.add(() => fetch(`https://a.example.com/${id}`));
export const queuedAll = (ids: string[]) => queue.addAll(ids.map((id) => () => fetch(`https://b.example.com/${id}`)));
export const limited = async.timeout(async.asyncify((id: string) => fetch(`https://c.example.com/${id}`)), 5_000);

export const users = new DataLoader(async (ids: readonly string[]) => {
	const response = await fetch('https://users.example.com/batch', { method: 'POST', body: JSON.stringify(ids) });
	//                     ^^^^^ missing-timeout: …
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	const response = await fetch('https://users.example.com/batch', { method: 'POST', body: JSON.stringify(ids), signal: AbortSignal.timeout(10_000) });
	return (await response.json()).users;
});
