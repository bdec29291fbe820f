export * from './events.js';
export * from './merge-news.js';
export * from './person-snapshot.js';
