import axios from 'axios';
import { SeatsApi, VenueApi } from './seats-api';

const bare = axios.create({ baseURL: process.env.SEATS_URL });
//                 ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline…
// fix unsafe: Set `timeout: 10_000` on this axios client
//+const bare = axios.create({ baseURL: process.env.SEATS_URL, timeout: 10_000 });
// fix unsafe: Set `timeout: 10_000` on this call
//  in src/seats-api.ts
//+		return this.http.post('/holds', { seat }, { timeout: 10_000 });
const guarded = axios.create({ baseURL: process.env.VENUES_URL, timeout: 4000 });

export const seats = new SeatsApi(bare);
//                       ^^^^^^^^ call: this caller passes no deadline
export const venues = new VenueApi(guarded);
