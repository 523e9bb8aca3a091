import { auditApi, paymentsApi } from './http-client';

export interface Charge {
	id: string;
	state: 'authorised' | 'captured' | 'declined';
}

export async function charge(orderId: number, cents: number, token: string): Promise<Charge> {
	const { data } = await paymentsApi.post<Charge>('/charges', { orderId, cents, token });
	await auditApi.post('/audit', { kind: 'charge', orderId, state: data.state });
	return data;
}

export async function findCharge(orderId: number): Promise<Charge | undefined> {
	const { data } = await paymentsApi.get<Charge[]>('/charges', { params: { orderId } });
	return data[0];
}

export async function refund(chargeId: string): Promise<void> {
	await paymentsApi.post(`/charges/${chargeId}/refund`);
	await auditApi.post('/audit', { kind: 'refund', chargeId });
}
