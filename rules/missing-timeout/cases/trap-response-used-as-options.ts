// package: {"dependencies":{"axios":"^1.7.0"}}
import axios from 'axios';

const settings = axios.create({ baseURL: 'https://settings.example.com', timeout: 2_000 });

export async function load(id: string) {
	const { data: options } = await settings.get('/http-options');
	const first = await axios.get(`https://a.example.com/${id}`, options);
	try {
		return await axios.get(`https://b.example.com/${id}`, { ...first.config, params: { page: 2 } });
	} catch (error) {
		if (axios.isAxiosError(error) && error.config) return axios.request(error.config);
		throw error;
	}
}

settings.interceptors.response.use(undefined, (error) => settings(error.config));
axios.interceptors.response.use(undefined, async (error) => axios(error.config));
