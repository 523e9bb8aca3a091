import { fetchJson } from '@media/net';
import { fetchJson as fetchOnce } from '@media/net/fetch';

export const next = () => fetchJson('http://queue.internal/next', { signal: AbortSignal.timeout(30_000) });
export const done = (id: string) => fetchOnce(`http://queue.internal/jobs/${id}`, { method: 'DELETE' });
//                                  ^^^^^^^^^ call: this caller passes no deadline
