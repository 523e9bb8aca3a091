// role: browser
export const load = (path: string) => fetch(`${window.location.origin}/api${path}`);
