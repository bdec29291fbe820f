export * from './clock.js';
export * from './dates.js';
export * from './domain-error.js';
export * from './fold.js';
export * from './ids.js';
export * from './piles.js';
