import { areaFilter, type Principal } from '#libs/http';
import type { Reach } from '../domain/reach.js';

/** An employer sees what its account made, everybody else what lies in their areas. */
export const reachOf = (user: Principal): Reach =>
  user.role === 'employer' ? { createdBy: user.subject } : { areas: areaFilter(user) };
