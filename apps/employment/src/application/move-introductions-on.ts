import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { termsOn } from '../domain/introduction-terms.js';
import { clockActOn } from '../domain/introduction-turn.js';
import { Introductions } from '../persistence/introductions.js';
import { CloseIntroductions } from './close-introductions.js';

const AT_ONCE = 500;

/** Reminds of introductions that nobody has answered, and ends those that stayed unanswered after a reminder. */
@Injectable()
export class MoveIntroductionsOn {
  constructor(
    private readonly introductions: Introductions,
    private readonly closeIntroductions: CloseIntroductions,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** A transaction for each, so that one person's lock holds up nobody else's. Returns how many were moved. */
  async run(): Promise<number> {
    const today = this.clock.today();
    let moved = 0;
    for (;;) {
      const due = await this.database.read((tx) => this.introductions.clockDueOn(tx, today, AT_ONCE));
      const before = moved;
      for (const id of due) moved += (await this.one(id)) ? 1 : 0;
      if (due.length < AT_ONCE || moved === before) return moved;
    }
  }

  private one(id: string): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const today = this.clock.today();
      const introduction = await this.introductions.toAct(tx, id);
      const act = introduction && clockActOn(introduction, termsOn(today), today);
      if (!act) return false;
      await this.closeIntroductions.byTheClock(tx, introduction, act);
      return true;
    });
  }
}
