import { Injectable } from '@nestjs/common';
import { type Fault, invalid, notFound, type PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { Ask } from '../domain/change-ask.js';
import type { Referral } from '../domain/referral.js';
import { People } from '../persistence/people.js';
import { factsOf } from './screen-people.js';
import { ShowPrescreen } from './show-prescreen.js';

/** Holds another amount or term against the rules of the day. */
@Injectable()
export class CheckAsk {
  constructor(
    private readonly people: People,
    private readonly showPrescreen: ShowPrescreen,
  ) {}

  /** Throws invalid at `/amount` and `/termMonths` for what is above the ceilings (Điều 6 và Điều 8). */
  async run(tx: Tx, { personId, purpose }: Referral, ask: Ask, on: PlainDate): Promise<void> {
    const applicant = await this.people.byId(tx, personId);
    if (!applicant) throw notFound();
    const { answer } = await this.showPrescreen.answer(tx, { ...factsOf(applicant), purpose, ...ask }, on);
    const above = (code: string): boolean =>
      answer.reasons.some((reason) => reason.code === code && reason.met === false);
    const faults: Fault[] = [];
    if (above('amount-within-ceiling'))
      faults.push({ pointer: '/amount', code: 'above-ceiling', params: { most: answer.ceiling } });
    const params = { most: answer.termMonthsMax };
    if (above('term-within-limit'))
      faults.push({ pointer: '/termMonths', code: 'above-longest-term', params });
    if (faults.length > 0) throw invalid(faults);
  }
}
