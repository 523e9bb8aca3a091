// package: {"dependencies":{"ky":"^1.7.0"}}
import ky, { type KyRequest } from 'ky';

const stamp = (request: KyRequest): void => {
	request.headers.set('x-sent', String(Date.now()));
};

const parcels = ky.create({
//                 ^^^^^^ missing-timeout: This ky client (`ky.create`) sets no deadline for its calls (`timeout: false` means none): when the other side accepts and never answers, ky gives up after 10 s, but with `timeout: false` only after the 300 s of fetch, and everything that awaits it is stuck that long. Leave `timeout` out for the 10 s that ky has by itself, or set it to what its calls may take (ms).
// fix unsafe: Set `timeout: 10_000` on this ky client
//+	timeout: 10_000,
// fix unsafe: Set `timeout: 10_000` on this call
//+export const track = (id: string) => parcels.get(`parcels/${id}`, {
//+	timeout: 10_000,
//+}).json();
	prefixUrl: 'https://parcels.example.com',
	timeout: false,
	hooks: {
		beforeRequest: [
			stamp,
			(request) => {
				request.headers.set('authorization', `Bearer ${process.env.PARCELS_TOKEN}`);
			},
		],
	},
});

export const track = (id: string) => parcels.get(`parcels/${id}`).json();
//                                           ^^^ call
