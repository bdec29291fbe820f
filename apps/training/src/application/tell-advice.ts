import { Injectable } from '@nestjs/common';
import { AdviceGivenV1 } from '#libs/contracts';
import { Outbox } from '#libs/messaging';
import type { Tx } from '#libs/persistence';
import type { AdvisedLearner } from '../persistence/people.js';

/** Tells which course opens most for a person; ids, codes and a number only. */
@Injectable()
export class TellAdvice {
  constructor(private readonly outbox: Outbox) {}

  run(tx: Tx, { personId, communeCode, provinceCode, best }: AdvisedLearner, version: number): void {
    this.outbox.add(tx, AdviceGivenV1, {
      subject: personId,
      sequence: version,
      data: {
        ...{ personId, communeCode, provinceCode, opens: best.opens },
        ...(best.courseId !== null && { courseId: best.courseId }),
      },
    });
  }
}
