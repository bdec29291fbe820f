import { type ConsentAct, type ConsentState, consentsOf, type Purpose } from './consent.js';
import type { CaseClosure, Erasure } from './person.js';

/** Which service keeps a copy under which consent. */
export const SERVICE_OF_PURPOSE: Readonly<Record<Purpose, string>> = {
  employment: 'employment',
  training: 'training',
  credit: 'microcredit',
};

/** Whether a service has let go of what it was told under a purpose that ended. */
export interface ErasureState {
  readonly service: string;
  readonly purpose: Purpose;
  readonly because: 'consent-withdrawn' | 'case-closed';
  /** When the purpose ended. */
  readonly since: Date;
  readonly status: 'pending' | 'done';
  /** When the service reported it; null while pending. */
  readonly at: Date | null;
}

/**
 * One line for each purpose that was once given and has ended. A report counts when it is about the version that ended
 * it or a later one: an older report says nothing about what was told in between.
 */
export function erasureStates(
  acts: readonly ConsentAct[],
  closure: CaseClosure | null,
  erasures: readonly Erasure[],
): ErasureState[] {
  return consentsOf(acts).flatMap((consent) => {
    const end = endOf(consent, acts, closure);
    if (!end) return [];
    const service = SERVICE_OF_PURPOSE[consent.purpose];
    const told = erasures.find(
      (erasure) =>
        erasure.service === service && erasure.purpose === consent.purpose && erasure.sequence >= end.version,
    );
    const { because, since } = end;
    return [
      {
        service,
        purpose: consent.purpose,
        because,
        since,
        status: told ? 'done' : 'pending',
        at: told?.at ?? null,
      },
    ];
  });
}

function endOf({ purpose, given }: ConsentState, acts: readonly ConsentAct[], closure: CaseClosure | null) {
  const last = acts
    .filter((act) => act.purpose === purpose)
    .sort((a, b) => a.version - b.version)
    .at(-1);
  if (!last) return undefined;
  if (!given) return { because: 'consent-withdrawn' as const, since: last.at, version: last.version };
  return closure
    ? { because: 'case-closed' as const, since: closure.at, version: closure.version }
    : undefined;
}
