import { Injectable } from '@nestjs/common';
import { IntroductionChangedV1, IntroductionEndedV1 } from '#libs/contracts';
import { Clock } from '#libs/kernel';
import { Outbox } from '#libs/messaging';
import type { Tx } from '#libs/persistence';
import { isAtWork } from '../domain/follow-up.js';
import { type FollowUp, type IntroductionAct, stateOf, statusOf } from '../domain/introduction.js';
import { termsOn } from '../domain/introduction-terms.js';
import { turnOf } from '../domain/introduction-turn.js';
import type { Vacancy } from '../domain/vacancy.js';
import { Introductions, type KeptIntroduction } from '../persistence/introductions.js';

/** Writes what happened, works out whose turn it is now, and tells. Whether it may happen was decided before. */
@Injectable()
export class WriteIntroduction {
  constructor(
    private readonly introductions: Introductions,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async begin(tx: Tx, introduction: KeptIntroduction, vacancy: Vacancy): Promise<void> {
    await this.introductions.add(tx, introduction, turnOf(introduction, this.terms()));
    this.tell(tx, introduction, vacancy, { act: 'introduce', on: introduction.introducedOn });
  }

  async act(
    tx: Tx,
    before: KeptIntroduction,
    vacancy: Vacancy,
    act: IntroductionAct,
  ): Promise<KeptIntroduction> {
    await this.introductions.addAct(tx, before, act, this.clock.now());
    return this.settle(tx, { ...before, acts: [...before.acts, act] }, vacancy, act);
  }

  async followUp(
    tx: Tx,
    before: KeptIntroduction,
    vacancy: Vacancy,
    said: FollowUp,
  ): Promise<KeptIntroduction> {
    await this.introductions.addFollowUp(tx, before, said, this.clock.now());
    const told = { act: 'follow-up', on: said.on, reason: null };
    return this.settle(tx, { ...before, followUps: [...before.followUps, said] }, vacancy, told);
  }

  private async settle(
    tx: Tx,
    changed: KeptIntroduction,
    vacancy: Vacancy,
    told: Pick<IntroductionAct, 'on' | 'reason'> & { act: string },
  ): Promise<KeptIntroduction> {
    const after = { ...changed, version: changed.version + 1 };
    const turn = turnOf(after, this.terms());
    await this.introductions.settle(tx, after, turn, isAtWork(after));
    this.tell(tx, after, vacancy, told);
    if (turn.side === 'nobody') this.tellEnded(tx, after, told);
    return after;
  }

  /** Nobody goes on with it: whoever was told of the person needs to know no more. */
  tellEnded(
    tx: Tx,
    introduction: KeptIntroduction,
    { on, reason }: Pick<IntroductionAct, 'on' | 'reason'>,
  ): void {
    const { id: introductionId, personId, version: sequence } = introduction;
    if (!personId) return;
    const status = statusOf(stateOf(introduction));
    this.outbox.add(tx, IntroductionEndedV1, {
      ...{ subject: introductionId, sequence },
      data: { introductionId, personId, status, endedOn: on, ...(reason ? { reason } : {}) },
    });
  }

  private tell(
    tx: Tx,
    introduction: KeptIntroduction,
    { communeCode, provinceCode }: Vacancy,
    { act, on }: { act: string; on: string },
  ): void {
    const { id: introductionId, vacancyId, version: sequence } = introduction;
    const status = statusOf(stateOf(introduction));
    this.outbox.add(tx, IntroductionChangedV1, {
      ...{ subject: introductionId, sequence },
      data: { introductionId, vacancyId, communeCode, provinceCode, act, status, on },
    });
  }

  private terms() {
    return termsOn(this.clock.today());
  }
}
