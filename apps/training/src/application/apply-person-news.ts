import { Injectable } from '@nestjs/common';
import { type PersonSnapshot, TrainingPersonErasedV1, type TrainingSection } from '#libs/contracts';
import { Clock } from '#libs/kernel';
import { Outbox } from '#libs/messaging';
import type { Tx } from '#libs/persistence';
import { advise } from '../domain/advise.js';
import type { Learner } from '../domain/learner.js';
import type { PreparedBoard } from '../domain/prepared-board.js';
import { Board } from '../persistence/board.js';
import { type AdvisedLearner, type Arrival, People } from '../persistence/people.js';
import { ForgetPeople } from './forget-people.js';
import { bestOf } from './best-of.js';
import { TellAdvice } from './tell-advice.js';

/** A word of the registry about a person. Without a `training` section nothing may be held. */
export interface PersonNews {
  readonly messageId: string;
  readonly sequence: number;
  readonly person: Pick<PersonSnapshot, 'personId' | 'communeCode' | 'provinceCode' | 'training'>;
  /** Consent to training was withdrawn or the case was closed: the registry waits to hear that we have let go. */
  readonly endsTraining: boolean;
}

/**
 * Brings our copies up to the newest word and advises whoever may be held. Older words change nothing, so the order in which
 * they come does not matter. Returns a neutral line for each message.
 */
@Injectable()
export class ApplyPersonNews {
  constructor(
    private readonly board: Board,
    private readonly people: People,
    private readonly forgetPeople: ForgetPeople,
    private readonly tellAdvice: TellAdvice,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async run(tx: Tx, batch: readonly PersonNews[]): Promise<Map<string, string>> {
    const board = await this.board.hold(tx, this.clock.today());
    const newest = newestByPerson(batch);
    const versions = await this.people.accept(tx, newest.map(toArrival));
    const accepted = newest.filter(({ person }) => versions.has(person.personId));
    const erased = await this.erase(tx, batch, accepted, versions);
    const advised = await this.adviseAll(tx, accepted, board, versions);
    return new Map(
      batch.map((news) => {
        const { personId } = news.person;
        if (erased.has(personId)) return [news.messageId, 'erased'];
        if (!accepted.includes(news)) return [news.messageId, 'older-than-held'];
        const learner = advised.get(personId);
        return [news.messageId, learner ? lineOf(learner) : 'no-consent'];
      }),
    );
  }

  private async adviseAll(
    tx: Tx,
    accepted: readonly PersonNews[],
    board: PreparedBoard,
    versions: ReadonlyMap<string, number>,
  ): Promise<Map<string, AdvisedLearner>> {
    const today = this.clock.today();
    const advised = accepted.flatMap(({ person }): AdvisedLearner[] => {
      if (!person.training) return [];
      const learner = toLearner(person, person.training);
      return [{ ...learner, best: bestOf(advise(learner, board, today)) }];
    });
    await this.people.save(tx, advised, today);
    for (const learner of advised) this.tellAdvice.run(tx, learner, versions.get(learner.personId) ?? 0);
    return new Map(advised.map((learner) => [learner.personId, learner]));
  }

  /** Tells of everyone of whom something was held, and of everyone about whom the registry waits to hear. */
  private async erase(
    tx: Tx,
    batch: readonly PersonNews[],
    accepted: readonly PersonNews[],
    versions: ReadonlyMap<string, number>,
  ): Promise<Set<string>> {
    const without = accepted.filter(({ person }) => !person.training).map(({ person }) => person.personId);
    const erased = await this.forgetPeople.run(tx, without);
    const awaited = new Set(batch.filter((news) => news.endsTraining).map(({ person }) => person.personId));
    const empty = await this.people.erasedAmong(tx, [...awaited]);
    for (const personId of empty.keys()) erased.add(personId);
    for (const personId of erased) {
      this.outbox.add(tx, TrainingPersonErasedV1, {
        subject: personId,
        sequence: versions.get(personId) ?? empty.get(personId) ?? 0,
        data: { personId, purpose: 'training' },
      });
    }
    return erased;
  }
}

const lineOf = ({ best }: AdvisedLearner): string =>
  best.courseId === null ? 'no-course-opens-any' : `course-opens ${String(best.opens)}`;

function newestByPerson(batch: readonly PersonNews[]): PersonNews[] {
  const newest = new Map<string, PersonNews>();
  for (const news of batch) {
    const known = newest.get(news.person.personId);
    if (!known || known.sequence < news.sequence) newest.set(news.person.personId, news);
  }
  return [...newest.values()];
}

const toArrival = ({ person, sequence }: PersonNews): Arrival => ({
  personId: person.personId,
  sequence,
  state: person.training ? 'held' : 'erased',
});

const toLearner = (
  { personId, communeCode, provinceCode }: PersonNews['person'],
  training: TrainingSection,
): Learner => ({
  ...{ personId, communeCode, provinceCode },
  education: training.education ?? null,
  skills: training.skills,
  occupationsHeld: training.occupationsHeld.map(({ code }) => code),
  commuteKmMax: training.commuteKmMax ?? null,
  bars: training.bars.map(({ occupations, worksWith, until }) => ({
    occupations,
    worksWith,
    until: until ?? null,
  })),
});
