/** floor(n / 255) for whole numbers below 65,536. */
export const div255 = (n: number): number => Math.imul(n, 0x8081) >>> 23;
