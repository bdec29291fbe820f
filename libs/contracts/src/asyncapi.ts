export const asyncApiDocument = (): object => ({});
