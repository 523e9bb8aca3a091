import { api } from './client';

// The finding is where the client is made; here nothing needs to be suppressed.
export const load = () => api.get('/users'); // holdfast-disable-line missing-timeout -- the job around it has a deadline
//                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression: No finding of `missing-timeout` on this line needs this suppression: left here, it would hide the next one. Remove it.
// fix safe: Remove this suppression
//+export const load = () => api.get('/users');
