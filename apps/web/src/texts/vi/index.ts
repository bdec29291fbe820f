import { codes } from './codes.js';
import { introductions } from './introductions.js';
import { screens } from './screens.js';
import { work } from './work.js';

export const vi = { ...introductions, ...screens, ...work, ...codes };
