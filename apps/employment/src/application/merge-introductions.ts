import { Injectable } from '@nestjs/common';
import { CandidateIntroducedV1 } from '#libs/contracts';
import { Clock } from '#libs/kernel';
import { Outbox } from '#libs/messaging';
import type { Tx } from '#libs/persistence';
import { isAtWork } from '../domain/follow-up.js';
import { lastMove, stateOf } from '../domain/introduction.js';
import { introductionsToSetAside } from '../domain/merge-introductions.js';
import type { Vacancy } from '../domain/vacancy.js';
import { Introductions, type KeptIntroduction } from '../persistence/introductions.js';
import { Vacancies } from '../persistence/vacancies.js';
import { THE_HOUSE } from './close-introductions.js';
import { WriteIntroduction } from './write-introduction.js';

/** Makes the introductions of two records those of one person, and of two again. Call with both people locked. */
@Injectable()
export class MergeIntroductions {
  constructor(
    private readonly introductions: Introductions,
    private readonly vacancies: Vacancies,
    private readonly write: WriteIntroduction,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Returns which went over, and which were closed of either. */
  async join(
    tx: Tx,
    personId: string,
    intoId: string,
  ): Promise<{ introductions: string[]; aside: string[] }> {
    const own = await this.introductions.ofPeople(tx, [intoId]);
    const theirs = await this.introductions.ofPeople(tx, [personId]);
    const aside = introductionsToSetAside(own, theirs);
    for (const one of aside) {
      const vacancy = await this.vacancies.byId(tx, one.vacancyId);
      if (vacancy) await this.write.act(tx, one, vacancy, this.houseAct('close', 'merged'));
    }
    const introductions = theirs.map(({ id }) => id);
    await this.introductions.giveTo(tx, intoId, introductions);
    return { introductions, aside: aside.map(({ id }) => id) };
  }

  /** Takes up again what was closed: unless its vacancy takes nobody any more, or the person has found work since. */
  async reopen(tx: Tx, aside: readonly string[]): Promise<void> {
    for (const id of aside) {
      const one = await this.introductions.toAct(tx, id);
      const vacancy = one && (await this.vacancies.byId(tx, one.vacancyId));
      if (!vacancy || !one.personId || lastMove(one)?.reason !== 'merged' || stateOf(one) !== 'closed')
        continue;
      const others = await this.introductions.ofPeople(tx, [one.personId]);
      if (vacancy.status !== 'open' || others.some(isAtWork)) continue;
      const open = await this.write.act(tx, one, vacancy, this.houseAct('reopen', null));
      this.tellAgain(tx, open, vacancy, one.personId);
    }
  }

  /** Whoever may know the person's name because of it may know it again. */
  private tellAgain(tx: Tx, one: KeptIntroduction, vacancy: Vacancy, personId: string): void {
    const { id: introductionId, vacancyId, communeCode, provinceCode, introducedOn, version } = one;
    const { occupationCode, createdBy: employerAccount } = vacancy;
    this.outbox.add(tx, CandidateIntroducedV1, {
      ...{ subject: introductionId, sequence: version },
      data: {
        ...{ introductionId, vacancyId, personId, communeCode, provinceCode, occupationCode, introducedOn },
        employerAccount,
      },
    });
  }

  private houseAct(act: 'close' | 'reopen', reason: 'merged' | null) {
    return {
      ...{ act, on: this.clock.today(), actor: THE_HOUSE, actorRole: 'clock' as const },
      ...{ reason, note: null, until: null },
    };
  }
}
