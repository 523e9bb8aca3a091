const signal = AbortSignal.timeout(60_000);

export const a = () => fetch('https://a.example.com', { signal });
//                     ^^^^^ ineffective-option: `fetch` to a.example.com shares one signal with every other call: it is made when the module is loaded, and 60 s later it fires once and for all, so that every later call fails at once. Make it at each call: `signal: AbortSignal.timeout(60_000)`.
// fix safe: Make the signal at this call: `AbortSignal.timeout(60_000)`
//+export const a = () => fetch('https://a.example.com', { signal: AbortSignal.timeout(60_000) });
export const b = () => fetch('https://b.example.com', { signal });
//                     ^^^^^ ineffective-option: `fetch` to b.example.com shares one signal with every other call: it is made when the module is loaded, and 60 s later it fires once and for all, so that every later call fails at once. Make it at each call: `signal: AbortSignal.timeout(60_000)`.
// fix safe: Make the signal at this call: `AbortSignal.timeout(60_000)`
//+export const b = () => fetch('https://b.example.com', { signal: AbortSignal.timeout(60_000) });
