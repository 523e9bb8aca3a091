/** Declared nowhere: followed like any function. */
export const ping = (url: string, signal: AbortSignal): Promise<Response> => fetch(url, { signal });
