/** What else must stand before this service takes requests: the bus, and for the gateway the services behind it. */
export type Readiness = () => Promise<Readonly<Record<string, boolean>>>;
export const READINESS = Symbol('readiness');
