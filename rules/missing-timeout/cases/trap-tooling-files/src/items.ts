export const items = async () => (await fetch('https://items.example.com')).json();
//                                      ^^^^^ missing-timeout: …
// fix unsafe: Set `signal: AbortSignal.timeout(10_000)` on this call
//+export const items = async () => (await fetch('https://items.example.com', {
//+	signal: AbortSignal.timeout(10_000),
//+})).json();
