/** Every caller guards it. */
export const load = (id: string) => fetch(`https://a.example.com/${id}`);

/** One caller does not. */
export const save = (id: string) => fetch(`https://b.example.com/${id}`, { method: 'PUT' });
//                                  ^^^^^ missing-timeout: `fetch` to b.example.com has no deadline: when the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
//+export const save = (id: string) => {
//+	const controller = new AbortController();
//+	const timer = setTimeout(() => controller.abort(), 10_000);
//+	return fetch(`https://b.example.com/${id}`, { method: 'PUT', signal: controller.signal }).finally(() => clearTimeout(timer));
//+};
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const save = (id: string) => fetch(`https://b.example.com/${id}`, { method: 'PUT', signal: AbortSignal.timeout(10_000) });
