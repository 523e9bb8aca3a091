export const limits = { connect: 500, request: 4000 } as const;
