import type { AxiosInstance } from 'axios';

export class SeatsApi {
	constructor(private readonly http: AxiosInstance) {}

	hold(seat: string) {
		return this.http.post('/holds', { seat });
		//               ^^^^ call: a call through it…
	}
}

export class VenueApi {
	private readonly http: AxiosInstance;

	constructor(http: AxiosInstance) {
		this.http = http;
	}

	list() {
		return this.http.get('/venues');
		//               ^^^ guard deadline=present 4000ms
	}
}

export class PrintApi {
	constructor(private readonly http: AxiosInstance) {}

	tickets(order: string) {
		return this.http.post('/tickets', { order });
		//               ^^^^ guard deadline=unknown
	}
}
