import { fetchOf } from '../application/a.js';
export const rule = fetchOf;
