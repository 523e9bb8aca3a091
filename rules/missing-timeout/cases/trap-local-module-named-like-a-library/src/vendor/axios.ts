export default { get: (url: string) => `offline ${url}` };
