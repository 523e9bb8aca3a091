const cache = new Map<string, unknown>();

export const cached = async (url: string) => cache.get(url) ?? (await fetch(url)).body;
//                                                                    ^^^^^ missing-timeout: `fetch` has no deadline: when the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
// no fix
export const chosen = async (url: string, cold: boolean) => (cold ? (await fetch(url)).body : undefined);
//                                                                         ^^^^^ missing-timeout: `fetch` has no deadline: when the other side accepts and never answers, fetch gives up only after 300 s without an answer, and everything that awaits it is stuck that long. Pass `signal: AbortSignal.timeout(10_000)`.
// no fix
