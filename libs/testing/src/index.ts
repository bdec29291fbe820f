export * from './eventually.js';
export { freePort } from './free-port.mjs';
export * from './schema-difference.js';
export * from './tcp-proxy.js';
export * from './test-broker.js';
export * from './test-database.js';
export * from './test-issuer.js';
