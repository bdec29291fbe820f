/**
 * Bitmaps of who has done or wants what: by the first digit of the occupation, and by the first two, several of which share a
 * bitmap. Two groups that share both bitmaps are the same group.
 */
const [MAJORS, GROUPS] = [9, 8];
export const majorOf = (occupation: string): number => occupation.charCodeAt(0) % MAJORS || 0;
export const groupOf = (occupation: string): number =>
  (3 * occupation.charCodeAt(0) + occupation.charCodeAt(1)) % GROUPS || 0;
