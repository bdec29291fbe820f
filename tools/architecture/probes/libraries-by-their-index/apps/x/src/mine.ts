import { fold } from '../../../../../../../libs/kernel/src/fold.js';
export const mine = fold;
