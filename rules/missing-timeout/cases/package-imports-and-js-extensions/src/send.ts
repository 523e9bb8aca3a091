import { smtp, tracker } from '#http';

export async function send(to: string, body: string): Promise<void> {
	const pixel = await tracker.post('pixels', { json: { to } }).text();
	//                          ^^^^ call
	await smtp.post('messages', { json: { to, body: body + pixel } });
	//         ^^^^ guard deadline=present 4000ms
}
