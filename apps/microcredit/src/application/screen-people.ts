import { Injectable } from '@nestjs/common';
import { PersonPrescreenedV1 } from '#libs/contracts';
import { addDays, Clock, newId, type PlainDate } from '#libs/kernel';
import { Outbox } from '#libs/messaging';
import type { Tx } from '#libs/persistence';
import type { Prescreen } from '../domain/answer.js';
import type { IndividualFacts } from '../domain/facts.js';
import { comingChange, nextChangeOn, WARN_DAYS_AHEAD } from '../domain/next-change.js';
import { type PolicyBook, policyOn, rowsOf } from '../domain/policy.js';
import { prescreen } from '../domain/prescreen.js';
import { Decisions } from '../persistence/decisions.js';
import { People } from '../persistence/people.js';
import { Policies } from '../persistence/policies.js';
import type { Applicant } from '../persistence/schemas.js';

type Outlook = 'nextChangeOn' | 'changesOn' | 'changesTo' | 'changesBecause' | 'policyVersion' | 'policyRows';

/** What is known of a person, before anybody has looked whether they may borrow. */
export type KnownApplicant = Omit<Applicant, 'verdict' | 'screenedOn' | Outlook>;

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
    private readonly policies: Policies,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async run(tx: Tx, screenings: readonly Screening[], cause: string): Promise<Map<string, Prescreen>> {
    const decidedAt = this.clock.now();
    const today = this.clock.today();
    const book = await this.policies.book(tx);
    const policy = policyOn(today, book);
    if (!policy) throw new Error(`no credit policy in force on ${today}`);
    const decided = screenings.map((screening) => {
      const facts = factsOf(screening.applicant);
      return { ...screening, facts, answer: prescreen(facts, policy, today) };
    });
    await this.save(
      tx,
      decided.map(({ applicant, facts, answer }) => answered(applicant, facts, answer, book)),
      today,
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

  /** Whoever's verdict is about to change is warned of in the same breath. */
  private async save(tx: Tx, applicants: readonly Applicant[], today: PlainDate): Promise<void> {
    await this.people.save(tx, applicants);
    const soon = addDays(today, WARN_DAYS_AHEAD);
    const near = applicants.filter(({ changesOn }) => changesOn !== null && changesOn <= soon);
    if (near.length === 0) return;
    await this.people.warn(
      tx,
      today,
      near.map(({ personId }) => personId),
    );
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

/** Our copy with the answer and with what the calendar will do to it. */
export function answered(
  applicant: KnownApplicant,
  facts: IndividualFacts,
  answer: Prescreen,
  book: PolicyBook,
): Applicant {
  const coming = comingChange(facts, answer, book);
  return {
    ...applicant,
    verdict: answer.verdict,
    screenedOn: answer.asOf,
    nextChangeOn: nextChangeOn(answer, book),
    changesOn: coming?.on ?? null,
    changesTo: coming?.verdict ?? null,
    changesBecause: coming?.because ?? [],
    policyVersion: answer.policyVersion,
    policyRows: rowsOf(book),
  };
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
