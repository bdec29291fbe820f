import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { IntroductionStatus } from '../domain/introduction-values.js';
import { STATES, statusOf } from '../domain/introduction.js';
import { termsOn } from '../domain/introduction-terms.js';
import type { Bucket, Side } from '../domain/introduction-turn.js';
import type { Reach } from '../domain/reach.js';
import { type After, IntroductionLists, type ListedIntroduction } from '../persistence/introduction-lists.js';

export interface IntroductionsAsked {
  readonly reach: Reach;
  readonly side: Side;
  readonly bucket?: Bucket | undefined;
  readonly status?: IntroductionStatus | undefined;
  readonly vacancyId?: string | undefined;
  readonly personId?: string | undefined;
}

/** Introductions for those who work on them. */
@Injectable()
export class ReadIntroductions {
  constructor(
    private readonly lists: IntroductionLists,
    private readonly clock: Clock,
  ) {}

  page(
    tx: Tx,
    { status, ...asked }: IntroductionsAsked,
    limit: number,
    after?: After,
  ): Promise<ListedIntroduction[]> {
    const states = status && STATES.filter((state) => statusOf(state) === status);
    return this.lists.page(tx, { ...asked, ...this.when(), states }, limit, after);
  }

  /** How many stand in each list. */
  counts(tx: Tx, { reach, side }: IntroductionsAsked): Promise<Record<Bucket, number>> {
    return this.lists.counts(tx, { reach, side, ...this.when() });
  }

  /** Null outside the reach. */
  async one(tx: Tx, id: string, reach: Reach, side: Side): Promise<ListedIntroduction | null> {
    const [found] = await this.lists.page(tx, { id, reach, side, ...this.when() }, 1);
    return found ?? null;
  }

  private when() {
    const day = this.clock.today();
    return { day, newFor: termsOn(day).newFor };
  }
}
