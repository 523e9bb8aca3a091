// package: {"dependencies":{"bullmq":"^5.12.0","kafkajs":"^2.2.4","node-cron":"^3.0.3","cron":"^3.1.7","bull":"^4.16.0"}}
import Queue from 'bull';
import { Worker } from 'bullmq';
import { CronJob } from 'cron';
import { Kafka } from 'kafkajs';
import cron from 'node-cron';

const mails = new Queue('mails');
const consumer = new Kafka({ brokers: ['k.example.com:9092'] }).consumer({ groupId: 'a' });

export const worker = new Worker('orders', async (job) => {
	await fetch(`https://a.example.com/${job.id}`);
	//    ^^^^^ missing-timeout: …
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	await fetch(`https://a.example.com/${job.id}`, { signal: AbortSignal.timeout(10_000) });
});
mails.process(async (job) => {
	await fetch(`https://b.example.com/${job.id}`);
	//    ^^^^^ missing-timeout: …
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	await fetch(`https://b.example.com/${job.id}`, { signal: AbortSignal.timeout(10_000) });
});
cron.schedule('0 * * * *', async () => {
	await fetch('https://c.example.com');
	//    ^^^^^ missing-timeout: …
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	await fetch('https://c.example.com', { signal: AbortSignal.timeout(10_000) });
});
export const nightly = new CronJob('0 0 * * *', async () => {
	await fetch('https://d.example.com');
	//    ^^^^^ missing-timeout: …
	// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
	//+	await fetch('https://d.example.com', { signal: AbortSignal.timeout(10_000) });
});
export const run = () =>
	consumer.run({
		eachMessage: async ({ message }) => {
			await fetch('https://e.example.com', { method: 'POST', body: message.value });
			//    ^^^^^ missing-timeout: …
			// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
			//+			await fetch('https://e.example.com', { method: 'POST', body: message.value, signal: AbortSignal.timeout(10_000) });
		},
	});
