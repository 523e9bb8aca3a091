export const load = async (url: string, init?: RequestInit) => (await fetch(url, init)).json();
