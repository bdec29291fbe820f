import { other } from '../../y/src/other.js';
export const mine = other;
