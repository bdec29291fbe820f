export const linkMillion = (seed: number): Record<string, unknown> => ({ seed });
