import { cases } from './cases.js';
import { codes } from './codes.js';
import { credit } from './credit.js';
import { fairs } from './fairs.js';
import { introductions } from './introductions.js';
import { learning } from './learning.js';
import { partners } from './partners.js';
import { screens } from './screens.js';
import { work } from './work.js';

export const vi = {
  ...cases,
  ...credit,
  ...fairs,
  ...introductions,
  ...learning,
  ...partners,
  ...screens,
  ...work,
  ...codes,
};
