import { fetchJson, postJson } from './fetch-json';

class Trips {
	constructor(private readonly baseUrl: string) {}

	stops(trip: string, signal: AbortSignal) {
		return fetchJson<string[]>(`${this.baseUrl}/trips/${trip}/stops`, { signal, trace: trip });
	}

	fares(trip: string) {
		return fetchJson<number[]>(`${this.baseUrl}/trips/${trip}/fares`, { trace: trip });
		//     ^^^^^^^^^ call: this caller passes no deadline
	}

	book(trip: string, signal: AbortSignal) {
		return postJson(`${this.baseUrl}/bookings`, { trip }, { signal, trace: trip });
	}
}

export async function itinerary(trip: string): Promise<string[]> {
	const signal = AbortSignal.timeout(4000);
	const trips = new Trips('https://trips.example.com');
	const [stops] = await Promise.all([trips.stops(trip, signal), trips.fares(trip), trips.book(trip, signal)]);
	return stops;
}
