import { areaFilter, type Principal } from '#libs/http';
import type { Actor } from '../domain/scope.js';

/** The caller as the use cases see them. A `person` is scoped to the one whose id is the subject of the token. */
export const actorOf = (user: Principal): Actor => ({
  subject: user.subject,
  role: user.role,
  scope: user.role === 'person' ? { provinces: [], communes: [], self: user.subject } : areaFilter(user),
});
