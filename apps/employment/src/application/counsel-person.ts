import { Injectable } from '@nestjs/common';
import { addYears, Clock, invalid, notFound, type PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { type Areas, covers } from '../domain/reach.js';
import { Candidates } from '../persistence/candidates.js';
import { Introductions } from '../persistence/introductions.js';
import { TellCounselled } from './tell-counselled.js';

export interface CounselCommand {
  readonly personId: string;
  /** Day of a talk that is entered later; today when left out. */
  readonly on?: PlainDate | undefined;
  readonly areas: Areas;
}

/** How far back papers may lie. */
const PAPER_YEARS = 2;

/** Records that somebody was counselled at the job centre. What was said is kept nowhere: only that it was, and on which day. */
@Injectable()
export class CounselPerson {
  constructor(
    private readonly candidates: Candidates,
    private readonly introductions: Introductions,
    private readonly tellCounselled: TellCounselled,
    private readonly clock: Clock,
  ) {}

  /** Throws not-found outside the areas and for whoever has not agreed to being placed; returns the day. */
  async run(tx: Tx, { personId, on, areas }: CounselCommand): Promise<PlainDate> {
    const today = this.clock.today();
    if (on !== undefined && on > today) throw invalid([{ pointer: '/on', code: 'date-in-future' }]);
    if (on !== undefined && on < addYears(today, -PAPER_YEARS))
      throw invalid([{ pointer: '/on', code: 'too-far-back' }]);
    // no erasure comes between the look and the news
    await this.introductions.lockPerson(tx, personId);
    const candidate = await this.candidates.byId(tx, personId);
    if (!candidate || !covers(areas, candidate)) throw notFound();
    this.tellCounselled.atTheCentre(tx, candidate, on ?? today);
    return on ?? today;
  }
}
