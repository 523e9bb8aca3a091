import axios from 'axios';

const eu = axios.create({ baseURL: 'https://eu.tracking.example.com' });
//               ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline…
// fix unsafe: Set `timeout: 10_000` on this axios client
//+const eu = axios.create({ baseURL: 'https://eu.tracking.example.com', timeout: 10_000 });
// fix unsafe: Set `timeout: 10_000` on this call
//+	return client.get(`/returns/${parcel}`, { timeout: 10_000 });
const us = axios.create({ baseURL: 'https://us.tracking.example.com', timeout: 5000 });
const asia = axios.create({ baseURL: 'https://asia.tracking.example.com', timeout: 9000 });

export function track(parcel: string, region: 'us' | 'asia') {
	const client = region === 'us' ? us : asia;
	return client.get(`/parcels/${parcel}`);
	//            ^^^ guard deadline=present
}

export function returns(parcel: string, region: 'us' | 'eu') {
	const client = region === 'us' ? us : eu;
	return client.get(`/returns/${parcel}`);
	//            ^^^ call
}
