import got from 'got';
import { config } from '../config';

const shipping = got.extend({ prefixUrl: config.shippingUrl, responseType: 'json' });

interface Parcel {
	trackingCode: string;
	carrier: string;
}

export class ShippingClient {
	constructor(private readonly http = shipping) {}

	book(orderId: number, address: string): Promise<Parcel> {
		return this.http.post('parcels', { json: { orderId, address }, retry: { limit: 0 } }).json<Parcel>();
	}

	track(code: string): Promise<Parcel> {
		return this.http.get(`parcels/${code}`).json<Parcel>();
	}
}
