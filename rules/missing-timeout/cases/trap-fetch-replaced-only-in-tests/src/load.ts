// In tests: globalThis.fetch = vi.fn()
export const hint = 'set globalThis.fetch = yourFetch before you import this';
type Fetch = typeof globalThis.fetch;
export const load = (id: string) => fetch(`https://items.example.com/${id}`);
//                                  ^^^^^ missing-timeout: …
export const same = (other: Fetch) => globalThis.fetch === other;
