import axios from 'axios';

const shared = { headers: { accept: 'application/json' } };
const guarded = { ...shared, timeout: 5000 };

export async function profile(id: string) {
	const config = { ...shared, params: { id } };
	return axios.get('https://people.example.com/profile', config);
	//           ^^^ missing-timeout: `axios.get` to people.example.com has no deadline…
	// fix unsafe: Set `timeout: 10_000` on this call
	//+	const config = { ...shared, params: { id }, timeout: 10_000 };
}

export async function avatar(id: string) {
	const config = { ...guarded, params: { id }, responseType: 'arraybuffer' as const };
	return axios.get('https://people.example.com/avatar', config);
	//           ^^^ guard deadline=present 5000ms
}
