import axios from 'axios';
import { SeatsApi, VenueApi } from './seats-api';

const bare = axios.create({ baseURL: process.env.SEATS_URL });
//                 ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline…
const guarded = axios.create({ baseURL: process.env.VENUES_URL, timeout: 4000 });

export const seats = new SeatsApi(bare);
//                       ^^^^^^^^ call: this caller passes no deadline
export const venues = new VenueApi(guarded);
