/** As the interface and events name it; the contract's list must be the same, a test holds them together. */
export type IntroductionStatus =
  'introduced' | 'accepted' | 'invited' | 'interviewed' | 'hired' | 'declined' | 'withdrawn' | 'closed';

/**
 * Why somebody said no, or stopped. None of them names a record: a bar with a legal ground is the only thing that may
 * exclude on it, and that is decided before anybody is introduced (NĐ 283/2026 Điều 10).
 */
export const REASONS = {
  decline: [
    ...['wage-too-low', 'too-far', 'shifts-unsuitable', 'found-other-work', 'health', 'family'],
    ...['not-interested', 'position-filled', 'skills-missing', 'experience-missing', 'no-show'],
    ...['not-selected', 'other'],
  ],
  withdraw: [
    ...['introduced-by-mistake', 'person-changed-mind', 'person-unreachable', 'vacancy-changed'],
    'other',
  ],
  'refuse-decline': ['entered-by-mistake', 'person-reconsidered', 'employer-reconsidered', 'other'],
  snooze: ['waiting-for-papers', 'illness', 'person-away', 'employer-away', 'agreed-later', 'other'],
  close: ['unanswered', 'hired-elsewhere', 'vacancy-closed', 'case-closed', 'consent-withdrawn', 'merged'],
} as const;

export const REASON_CODES: readonly string[] = [...new Set(Object.values(REASONS).flat())].sort();

/** Only acts that say no or wait have a reason. */
export const fits = (act: string, reason: string): boolean =>
  Object.hasOwn(REASONS, act) && (REASONS[act as keyof typeof REASONS] as readonly string[]).includes(reason);
