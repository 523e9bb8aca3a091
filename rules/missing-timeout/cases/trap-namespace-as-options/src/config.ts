export const timeout = Number(process.env.TIMEOUT ?? 5_000);
export const maxRedirects = 0;
export default { timeout, maxRedirects };
