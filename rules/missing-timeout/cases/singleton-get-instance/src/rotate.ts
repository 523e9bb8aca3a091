import { Secrets } from './secrets';

export async function rotate(path: string): Promise<void> {
	await Secrets.getInstance().raw().delete(`/v1/${path}`);
	//                                ^^^^^^ call
	await Secrets.getInstance().raw().post(`/v1/${path}`, {}, { timeout: 3000 });
	//                                ^^^^ guard deadline=present 3000ms
}
