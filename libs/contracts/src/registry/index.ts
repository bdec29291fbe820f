export * from './events.js';
export * from './person-snapshot.js';
