import axios, { type AxiosRequestConfig } from 'axios';

async function token(): Promise<string> {
	const { data } = await axios.post('https://auth.example.com/token', {}, { timeout: 2000 });
	//                           ^^^^ guard deadline=present 2000ms
	return data.token;
}

async function authorised(): Promise<AxiosRequestConfig> {
	return { headers: { authorization: await token() } };
}

export async function mailbox(user: string) {
	return axios.get(`https://mail.example.com/${user}`, await authorised());
	//           ^^^ missing-timeout: `axios.get` to mail.example.com has no deadline…
	// fix unsafe: Set `timeout: 10_000` on this call
	//+	return axios.get(`https://mail.example.com/${user}`, {
	//+		...(await authorised()),
	//+		timeout: 10_000,
	//+	});
}

export async function folders(user: string) {
	const config = await authorised();
	return axios.get(`https://mail.example.com/${user}/folders`, { ...config, timeout: 3000 });
	//           ^^^ guard deadline=present 3000ms
}
