import { Axios, type AxiosRequestConfig } from 'axios';

class Wiki extends Axios {
	constructor(config?: AxiosRequestConfig) {
		super({ baseURL: 'https://wiki.example.com', ...config, timeout: 5000 });
	}

	page(title: string) {
		return this.get(`/pages/${title}`);
		//          ^^^ guard deadline=present 5000ms
	}
}

class Forum extends Axios {
	thread(id: string) {
		return this.get(`/threads/${id}`);
		//          ^^^ guard deadline=unknown
	}
}

export const wiki = new Wiki();
export const forum = new Forum({ baseURL: 'https://forum.example.com' });
