import { Injectable } from '@nestjs/common';
import { invalid, type PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { askFaults } from '../domain/ask-faults.js';
import type { Ask } from '../domain/change-ask.js';
import type { Referral } from '../domain/referral.js';
import { FactsOfReferral } from './facts-of-referral.js';
import { ShowPrescreen } from './show-prescreen.js';

/** Holds another amount or term against the rules of the day. */
@Injectable()
export class CheckAsk {
  constructor(
    private readonly factsOfReferral: FactsOfReferral,
    private readonly showPrescreen: ShowPrescreen,
  ) {}

  /** Throws invalid at `/amount` and `/termMonths` for what cannot be lent. */
  async run(tx: Tx, referral: Referral, ask: Ask, on: PlainDate): Promise<void> {
    const facts = await this.factsOfReferral.run(tx, { ...referral, ...ask });
    const { answer } = await this.showPrescreen.answer(tx, facts, on);
    const faults = askFaults(answer);
    if (faults.length > 0) throw invalid(faults);
  }
}
