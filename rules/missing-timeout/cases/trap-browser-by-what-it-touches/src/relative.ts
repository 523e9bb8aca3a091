// role: browser
export const items = async () => (await fetch('/api/items')).json();
