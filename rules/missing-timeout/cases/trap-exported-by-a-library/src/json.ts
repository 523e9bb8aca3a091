// role: library
export async function getJson<T>(url: string, init: RequestInit = {}): Promise<T> {
	const response = await fetch(url, init);
	return response.json() as Promise<T>;
}

export const version = () => fetch('https://registry.example.com/version');
//                           ^^^^^ missing-timeout: …
// fix unsafe: Give up when there is no answer within 10 s; its body may take longer
//+export const version = () => {
//+	const controller = new AbortController();
//+	const timer = setTimeout(() => controller.abort(), 10_000);
//+	return fetch('https://registry.example.com/version', { signal: controller.signal }).finally(() => clearTimeout(timer));
//+};
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const version = () => fetch('https://registry.example.com/version', {
//+	signal: AbortSignal.timeout(10_000),
//+});
