export const all = (a: string, b: string) => Promise.all([fetch(a), fetch(b)]);
//                                                        ^^^^^ missing-timeout: `fetch` has no deadline: when the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
//+export const all = (a: string, b: string) => {
//+	const controller = new AbortController();
//+	const timer = setTimeout(() => controller.abort(), 10_000);
//+	return Promise.all([fetch(a, {
//+		signal: controller.signal,
//+	}).finally(() => clearTimeout(timer)), fetch(b)]);
//+};
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const all = (a: string, b: string) => Promise.all([fetch(a, {
//+	signal: AbortSignal.timeout(10_000),
//+}), fetch(b)]);
//                                                                  ^^^^^ missing-timeout: `fetch` has no deadline: when the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
//+export const all = (a: string, b: string) => {
//+	const controller = new AbortController();
//+	const timer = setTimeout(() => controller.abort(), 10_000);
//+	return Promise.all([fetch(a), fetch(b, {
//+		signal: controller.signal,
//+	}).finally(() => clearTimeout(timer))]);
//+};
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const all = (a: string, b: string) => Promise.all([fetch(a), fetch(b, {
//+	signal: AbortSignal.timeout(10_000),
//+})]);
export const bodyOf = async (a: string) => (await fetch(a)).body;
//                                                ^^^^^ missing-timeout: `fetch` has no deadline: when the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
//+export const bodyOf = async (a: string) => {
//+	const controller = new AbortController();
//+	const timer = setTimeout(() => controller.abort(), 10_000);
//+	return (await fetch(a, { signal: controller.signal }).finally(() => clearTimeout(timer))).body;
//+};
export const commented = async (a: string) =>
	// the export is big
	(await fetch(a, {
	//     ^^^^^ missing-timeout: `fetch` has no deadline: when the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
	// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
	//+export const commented = async (a: string) => {
	//+	const controller = new AbortController();
	//+	const timer = setTimeout(() => controller.abort(), 10_000);
	//+	return (await fetch(a, {
	//+		signal: controller.signal,
	//+	}).finally(() => clearTimeout(timer))).body;
	//+};
		method: 'POST', // as it asks
	})).body;
