import { Injectable } from '@nestjs/common';
import { PersonPrescreenedV1 } from '#libs/contracts';
import { Clock, newId } from '#libs/kernel';
import { Outbox } from '#libs/messaging';
import type { Tx } from '#libs/persistence';
import type { Prescreen } from '../domain/answer.js';
import type { IndividualFacts } from '../domain/facts.js';
import { nextChangeOn } from '../domain/next-change.js';
import { policyOn } from '../domain/policy.js';
import { prescreen } from '../domain/prescreen.js';
import { Decisions } from '../persistence/decisions.js';
import { People } from '../persistence/people.js';
import type { Applicant } from '../persistence/schemas.js';

/** What is known of a person, before anybody has looked whether they may borrow. */
export type KnownApplicant = Omit<Applicant, 'verdict' | 'screenedOn' | 'nextChangeOn'>;

export interface Screening {
  readonly applicant: KnownApplicant;
  /** Version of the person at the registry. */
  readonly sequence: number;
  /** Our own version of the person. */
  readonly version: number;
}

/** Pre-screens people as of today, keeps each decision with all it rests on, and tells of it. */
@Injectable()
export class ScreenPeople {
  constructor(
    private readonly people: People,
    private readonly decisions: Decisions,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async run(tx: Tx, screenings: readonly Screening[], cause: string): Promise<Map<string, Prescreen>> {
    const decidedAt = this.clock.now();
    const today = this.clock.today();
    const policy = policyOn(today);
    if (!policy) throw new Error(`no credit policy in force on ${today}`);
    const decided = screenings.map((screening) => {
      const facts = factsOf(screening.applicant);
      return { ...screening, facts, answer: prescreen(facts, policy, today) };
    });
    await this.people.save(
      tx,
      decided.map(({ applicant, answer }) => ({
        ...applicant,
        verdict: answer.verdict,
        screenedOn: answer.asOf,
        nextChangeOn: nextChangeOn(answer),
      })),
    );
    await this.decisions.add(
      tx,
      decided.map(({ applicant: { personId }, sequence, facts, answer }) => ({
        ...{ id: newId(), personId, sequence, facts, answer, cause, decidedAt },
      })),
    );
    for (const { applicant, version, answer } of decided) this.tell(tx, applicant, version, answer);
    return new Map(decided.map(({ applicant, answer }) => [applicant.personId, answer]));
  }

  private tell(
    tx: Tx,
    { personId, communeCode, provinceCode }: KnownApplicant,
    version: number,
    answer: Prescreen,
  ): void {
    const { verdict, programme, policyVersion } = answer;
    this.outbox.add(tx, PersonPrescreenedV1, {
      subject: personId,
      sequence: version,
      data: { personId, communeCode, provinceCode, verdict, programme, policyVersion },
    });
  }
}

/** The facts of the law from our copy. What the registry never asks (the length of a course) is unknown. */
export function factsOf(applicant: KnownApplicant): IndividualFacts {
  const { certificate, completedOn, purpose, amount, termMonths } = applicant;
  const { householdRepresentative, samePurposeDebt, listConfirmedOn } = applicant;
  return {
    kind: 'individual',
    ...{ certificate, completedOn, purpose, amount, termMonths, courseMonths: null },
    ...{ householdRepresentative, samePurposeDebt, listConfirmedOn },
  };
}
