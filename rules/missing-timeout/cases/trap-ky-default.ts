// package: {"dependencies":{"ky":"^1.7.0"}}
import ky, { HTTPError, type KyInstance } from 'ky';

const api = ky.create({ prefixUrl: 'https://api.example.com' });
const admin = api.extend({ headers: { 'x-role': 'admin' } });

// ky gives up after 10 s by itself.
export async function users(): Promise<unknown> {
	try {
		return await api.get('users').json();
		//           ^^^ guard deadline=absent: ky by default gives up after 10 s…
	} catch (error) {
		if (error instanceof HTTPError) return [];
		throw error;
	}
}
export const ban = (id: string) => admin.post(`users/${id}/ban`, { timeout: undefined });
export const health = () => ky('https://api.example.com/health');
export const head = (client: KyInstance) => client.head('users');

// Nothing aborts it, but the 10 s are there.
const controller = new AbortController();
export const report = () => ky.get('https://api.example.com/report', { signal: controller.signal }).text();
