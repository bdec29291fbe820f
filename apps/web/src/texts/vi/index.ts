import { codes } from './codes.js';
import { screens } from './screens.js';

export const vi = { ...screens, ...codes };
