import { mail as post, texts } from './index.js';

export async function notify(user: { phone: string; email: string }, text: string): Promise<void> {
	await texts.post('messages', { json: { to: user.phone, text } });
	//          ^^^^ call
	await post.post('messages', { json: { to: user.email, text } });
	//    ^^^^ guard deadline=present 5000ms
}
