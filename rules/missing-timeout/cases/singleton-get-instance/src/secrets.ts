import axios, { type AxiosInstance } from 'axios';

export class Secrets {
	private static instance: Secrets | undefined;
	private readonly http: AxiosInstance;
	private readonly renewals: AxiosInstance;

	private constructor() {
		this.http = axios.create({ baseURL: process.env.VAULT_ADDR });
		//                ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline…
		// fix unsafe: Set `timeout: 10_000` on this axios client
		//+		this.http = axios.create({ baseURL: process.env.VAULT_ADDR, timeout: 10_000 });
		this.renewals = axios.create({ baseURL: process.env.VAULT_ADDR, timeout: 2000 });
	}

	static getInstance(): Secrets {
		if (!Secrets.instance) Secrets.instance = new Secrets();
		return Secrets.instance;
	}

	read(path: string) {
		return this.http.get(`/v1/${path}`);
		//               ^^^ call
	}

	renew(lease: string) {
		return this.renewals.put('/v1/sys/leases/renew', { lease });
		//                   ^^^ guard deadline=present 2000ms
	}

	raw(): AxiosInstance {
		return this.http;
	}
}
