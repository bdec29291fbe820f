import { Injectable } from '@nestjs/common';
import { Clock, invalid, type PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { Prescreen } from '../domain/answer.js';
import type { ApplicantFacts } from '../domain/facts.js';
import { policyOn } from '../domain/policy.js';
import { prescreen } from '../domain/prescreen.js';
import { People } from '../persistence/people.js';
import { factsOf } from './screen-people.js';

export interface PersonPrescreen {
  readonly personId: string;
  readonly communeCode: string;
  readonly provinceCode: string;
  readonly facts: ApplicantFacts;
}

/** Answers for today or another day from what is known now; saves nothing. */
@Injectable()
export class ShowPrescreen {
  constructor(
    private readonly people: People,
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
  answer(facts: ApplicantFacts, on: PlainDate = this.clock.today()): Prescreen {
    const policy = policyOn(on);
    if (!policy) throw invalid([{ pointer: '/on', code: 'no-policy-on-that-day' }]);
    return prescreen(facts, policy, on);
  }
}
