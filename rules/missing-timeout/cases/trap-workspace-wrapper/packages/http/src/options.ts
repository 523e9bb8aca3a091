export const deadline = (ms = 5_000) => ({ timeout: ms });
