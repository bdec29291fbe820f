import { Injectable } from '@nestjs/common';
import { CandidateHiredV1 } from '#libs/contracts';
import type { PlainDate } from '#libs/kernel';
import { Outbox } from '#libs/messaging';
import type { Tx } from '#libs/persistence';
import type { Vacancy } from '../domain/vacancy.js';
import type { KeptIntroduction } from '../persistence/introductions.js';
import { WorkLists } from '../persistence/work-lists.js';
import { CloseIntroductions } from './close-introductions.js';

/** One hire is enough: the person's other introductions end, the person leaves the lists, and follow-up begins. */
@Injectable()
export class BeginWork {
  constructor(
    private readonly closeIntroductions: CloseIntroductions,
    private readonly workLists: WorkLists,
    private readonly outbox: Outbox,
  ) {}

  /** The caller holds the person and the board. */
  async run(tx: Tx, hired: KeptIntroduction, { occupationCode }: Vacancy, hiredOn: PlainDate): Promise<void> {
    const { id: introductionId, personId, vacancyId, communeCode, provinceCode, version } = hired;
    if (!personId) return;
    await this.closeIntroductions.othersOf(tx, hired, personId);
    await this.workLists.leave(tx, personId);
    this.outbox.add(tx, CandidateHiredV1, {
      ...{ subject: introductionId, sequence: version },
      data: { introductionId, vacancyId, personId, communeCode, provinceCode, occupationCode, hiredOn },
    });
  }
}
