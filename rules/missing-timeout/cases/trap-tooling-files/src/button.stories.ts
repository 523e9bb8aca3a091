export const Loaded = { loaders: [async () => ({ items: await (await fetch('https://items.example.com')).json() })] };
