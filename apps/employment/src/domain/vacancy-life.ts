import { conflict, forbidden, type PlainDate } from '#libs/kernel';
import type { ClosedReason, Vacancy } from './vacancy.js';

/** `over`: its last day has passed, and nobody has closed it yet; readers see it closed. */
export const VACANCY_STATES = ['open', 'over', 'closed'] as const;
export type VacancyState = (typeof VACANCY_STATES)[number];

export const VACANCY_ACTS = ['change', 'introduce', 'close', 'expire', 'go-stale'] as const;
export type VacancyAct = (typeof VACANCY_ACTS)[number];

/** Who acts; `clock` is the house itself. */
export const VACANCY_ROLES = ['counsellor', 'employer', 'clock'] as const;

interface Step {
  readonly roles: readonly (typeof VACANCY_ROLES)[number][];
  readonly from: readonly VacancyState[];
  /** `stay`: it goes on taking people. */
  readonly to: VacancyState | 'stay';
}

/**
 * The way of a vacancy. An employer changes and closes its own; whom to introduce is the job centre's to say. What is closed
 * stays closed: work that is offered again is another vacancy. The clock closes what is over, and what nobody has given a sign
 * of life of.
 */
export const vacancySteps: Readonly<Record<VacancyAct, Step>> = {
  change: { roles: ['counsellor', 'employer'], from: ['open'], to: 'stay' },
  introduce: { roles: ['counsellor'], from: ['open'], to: 'stay' },
  close: { roles: ['counsellor', 'employer'], from: ['open'], to: 'closed' },
  expire: { roles: ['clock'], from: ['over'], to: 'closed' },
  'go-stale': { roles: ['clock'], from: ['open', 'over'], to: 'closed' },
};

/** A change or the end of a vacancy, as it was written down; acts are only ever added. */
export interface VacancyActDone {
  readonly act: Exclude<VacancyAct, 'introduce'>;
  readonly on: PlainDate;
  readonly actor: string;
  readonly actorRole: (typeof VACANCY_ROLES)[number];
  readonly reason: ClosedReason | null;
}

type Dated = Pick<Vacancy, 'status' | 'closesOn'>;

export function vacancyStateOn({ status, closesOn }: Dated, day: PlainDate): VacancyState {
  if (status === 'closed') return 'closed';
  return closesOn < day ? 'over' : 'open';
}

/** Throws forbidden for another role, conflict `vacancy-closed` for people who come too late. */
export function assertVacancyAct(
  role: string,
  act: VacancyAct,
  vacancy: Dated & Pick<Vacancy, 'id'>,
  day: PlainDate,
): void {
  const { roles, from } = vacancySteps[act];
  if (!roles.some((one) => one === role)) throw forbidden('act-of-another-role', { act });
  if (from.includes(vacancyStateOn(vacancy, day))) return;
  if (role === 'clock') throw conflict('act-not-in-this-state', { act, state: vacancyStateOn(vacancy, day) });
  throw conflict('vacancy-closed', { vacancyId: vacancy.id });
}
