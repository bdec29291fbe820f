/** Whoever handles news, and so may fail to. */
export const SERVICES = [
  ...['registry', 'employment', 'training', 'microcredit', 'reporting', 'gateway'],
] as const;
