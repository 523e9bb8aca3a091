export const items = async () => (await fetch('http://localhost:9999/items')).json();
