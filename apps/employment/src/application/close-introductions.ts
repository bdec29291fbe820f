import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { PersonMerges, type Tx } from '#libs/persistence';
import { isAtWork } from '../domain/follow-up.js';
import { type ActName, introductionSteps, stateOf } from '../domain/introduction.js';
import type { Vacancy } from '../domain/vacancy.js';
import { Introductions, type KeptIntroduction } from '../persistence/introductions.js';
import { Vacancies } from '../persistence/vacancies.js';
import { WriteIntroduction } from './write-introduction.js';

/** Who acts when the calendar or another act does. */
export const THE_HOUSE = 'chung-tay';

export type WhyClosed =
  'unanswered' | 'hired-elsewhere' | 'vacancy-closed' | 'case-closed' | 'consent-withdrawn';

/** What ends introductions without anybody ending them one by one. */
@Injectable()
export class CloseIntroductions {
  private readonly merges = new PersonMerges();

  constructor(
    private readonly introductions: Introductions,
    private readonly vacancies: Vacancies,
    private readonly write: WriteIntroduction,
    private readonly clock: Clock,
  ) {}

  /** The person is hired: nobody else waits for them in vain. The caller holds the person. */
  async othersOf(tx: Tx, hired: KeptIntroduction, personId: string): Promise<void> {
    const others = await this.introductions.ofPeople(tx, [personId]);
    await this.close(
      tx,
      others.filter(({ id }) => id !== hired.id),
      'hired-elsewhere',
    );
  }

  /** The vacancy takes nobody any more. The caller holds the board alone. */
  async ofVacancy(tx: Tx, vacancy: Vacancy): Promise<void> {
    await this.close(tx, await this.introductions.ofVacancyToAct(tx, vacancy.id), 'vacancy-closed');
  }

  /** Cases have ended: what was under way is frozen for good, and nobody learns any more whom it was about. */
  async ofClosedCases(tx: Tx, personIds: readonly string[]): Promise<void> {
    const all = await this.endAll(tx, personIds, 'case-closed');
    await this.introductions.cutPeople(
      tx,
      all.map(({ id }) => id),
    );
  }

  /** Consent has ended: nothing is kept. The end is told, so that nobody goes on with it. */
  async forget(tx: Tx, personIds: readonly string[]): Promise<void> {
    const all = await this.endAll(tx, personIds, 'consent-withdrawn');
    await this.introductions.remove(
      tx,
      all.map(({ id }) => id),
    );
  }

  /** Does what the clock owes one introduction. The caller holds the person. */
  async byTheClock(tx: Tx, introduction: KeptIntroduction, act: 'chase' | 'close'): Promise<void> {
    const vacancy = await this.vacancies.byId(tx, introduction.vacancyId);
    if (vacancy) await this.write.act(tx, introduction, vacancy, this.houseAct(act, 'unanswered'));
  }

  private async endAll(tx: Tx, personIds: readonly string[], why: WhyClosed): Promise<KeptIntroduction[]> {
    await this.merges.forget(tx, personIds);
    const all = await this.introductions.ofPeople(tx, personIds);
    await this.close(tx, all, why);
    const today = this.clock.today();
    for (const one of all.filter(isAtWork)) this.write.tellEnded(tx, one, { on: today, reason: why });
    return all;
  }

  private async close(tx: Tx, some: readonly KeptIntroduction[], why: WhyClosed): Promise<void> {
    const closable = some.filter((one) => introductionSteps.close.from.includes(stateOf(one)));
    if (closable.length === 0) return;
    const vacancies = await this.vacancies.byIds(tx, [
      ...new Set(closable.map(({ vacancyId }) => vacancyId)),
    ]);
    const byId = new Map(vacancies.map((vacancy) => [vacancy.id, vacancy]));
    for (const one of closable) {
      const vacancy = byId.get(one.vacancyId);
      if (vacancy) await this.write.act(tx, one, vacancy, this.houseAct('close', why));
    }
  }

  private houseAct(act: ActName, why: WhyClosed) {
    return {
      ...{ act, on: this.clock.today(), actor: THE_HOUSE, actorRole: 'clock' as const },
      ...{ reason: act === 'close' ? why : null, note: null, until: null },
    };
  }
}
