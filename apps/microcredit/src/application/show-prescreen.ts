import { Injectable } from '@nestjs/common';
import { Clock, invalid, type PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { Prescreen } from '../domain/answer.js';
import type { ApplicantFacts, IndividualFacts } from '../domain/facts.js';
import { type LoanTerms, loanTermsOf } from '../domain/loan-terms.js';
import { policyOn, practiceOn } from '../domain/policy.js';
import { prescreen } from '../domain/prescreen.js';
import { People } from '../persistence/people.js';
import { Policies } from '../persistence/policies.js';
import { factsOf } from './screen-people.js';

export interface PersonPrescreen {
  readonly personId: string;
  readonly communeCode: string;
  readonly provinceCode: string;
  readonly facts: IndividualFacts;
}

/** An answer with the terms of the loan that it is about. */
export interface AnswerWithTerms {
  readonly answer: Prescreen;
  readonly terms: LoanTerms;
}

/** Answers for today or another day from what is known now; saves nothing. */
@Injectable()
export class ShowPrescreen {
  constructor(
    private readonly people: People,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  /** Null without credit consent and before the person's first event was handled. */
  async run(tx: Tx, personId: string): Promise<PersonPrescreen | null> {
    const applicant = await this.people.byId(tx, personId);
    if (!applicant) return null;
    const { communeCode, provinceCode } = applicant;
    return { personId, communeCode, provinceCode, facts: factsOf(applicant) };
  }

  /** Throws invalid at `/on` for a day before the programme began. */
  async answer(tx: Tx, facts: ApplicantFacts, on: PlainDate = this.clock.today()): Promise<AnswerWithTerms> {
    const book = await this.policies.book(tx);
    const [policy, practice] = [policyOn(on, book), practiceOn(on, book)];
    if (!policy || !practice) throw invalid([{ pointer: '/on', code: 'no-policy-on-that-day' }]);
    return { answer: prescreen(facts, policy, on), terms: loanTermsOf(facts, policy, practice, on) };
  }
}
