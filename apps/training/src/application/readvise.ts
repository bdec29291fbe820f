import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { advise } from '../domain/advise.js';
import { type Concern, concernsPeopleOf, concernsPerson } from '../domain/concern.js';
import type { PreparedBoard } from '../domain/prepared-board.js';
import { Board } from '../persistence/board.js';
import { type AdvisedLearner, type Best, People } from '../persistence/people.js';
import { bestOf } from './best-of.js';
import { TellAdvice } from './tell-advice.js';

const PAGE = 1_000;

/** Advises again those whom a change of the board concerns, and tells of those for whom another course is the best now. */
@Injectable()
export class Readvise {
  constructor(
    private readonly board: Board,
    private readonly people: People,
    private readonly tellAdvice: TellAdvice,
    private readonly clock: Clock,
  ) {}

  /** Call after `Board.change` and the change itself. Returns how many people are advised otherwise now. */
  async run(tx: Tx, concern: Concern): Promise<number> {
    const communes = (await this.people.catchments(tx)).filter((catchment) =>
      concernsPeopleOf(catchment, concern),
    );
    if (communes.length === 0) return 0;
    const codes = communes.map(({ communeCode }) => communeCode);
    const board = await this.board.read(tx, this.clock.today());
    let changed = 0;
    for (let after: string | null = null; ;) {
      const page = await this.people.ofCommunes(tx, codes, after, PAGE);
      changed += await this.readvisePage(tx, page, concern, board);
      if (page.length < PAGE) return changed;
      after = page.at(-1)?.personId ?? null;
    }
  }

  /** Everybody for whom one of these courses was the best. Call after `Board.change`. */
  async advisedOf(tx: Tx, courseIds: readonly string[]): Promise<number> {
    const board = await this.board.read(tx, this.clock.today());
    let changed = 0;
    for (let after: string | null = null; ;) {
      const page = await this.people.advisedOf(tx, courseIds, after, PAGE);
      changed += await this.readvisePage(tx, page, null, board);
      if (page.length < PAGE) return changed;
      after = page.at(-1)?.personId ?? null;
    }
  }

  /** `concern` null: whatever it is. */
  private async readvisePage(
    tx: Tx,
    page: readonly AdvisedLearner[],
    concern: Concern | null,
    board: PreparedBoard,
  ): Promise<number> {
    const today = this.clock.today();
    const changed = page.flatMap((learner): { learner: AdvisedLearner; was: Best }[] => {
      if (concern && !concernsPerson(learner, concern, today)) return [];
      const [was, best] = [learner.best, bestOf(advise(learner, board, today))];
      const same = was.courseId === best.courseId && was.opens === best.opens;
      return same ? [] : [{ learner: { ...learner, best }, was }];
    });
    const learners = changed.map(({ learner }) => learner);
    await this.people.saveBest(tx, learners, today);
    const told = changed.filter(({ learner, was }) => learner.best.courseId !== was.courseId);
    const versions = await this.people.advance(
      tx,
      told.map(({ learner }) => learner.personId),
    );
    for (const { learner } of told) this.tellAdvice.run(tx, learner, versions.get(learner.personId) ?? 0);
    return changed.length;
  }
}
