import { codes } from './codes.js';
import { introductions } from './introductions.js';
import { screens } from './screens.js';

export const en = { ...introductions, ...screens, ...codes };
