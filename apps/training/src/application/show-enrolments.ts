import { Injectable } from '@nestjs/common';
import type { PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { Bucket } from '../domain/work-list.js';
import { type Enrolment, type EnrolmentFilter, Enrolments } from '../persistence/enrolments.js';

/** Reads enrolments. */
@Injectable()
export class ShowEnrolments {
  constructor(private readonly enrolments: Enrolments) {}

  list(tx: Tx, filter: EnrolmentFilter): Promise<Enrolment[]> {
    return this.enrolments.list(tx, filter);
  }

  /** How many stand in each bucket of the work list. */
  counts(tx: Tx, areas: EnrolmentFilter['areas'], today: PlainDate): Promise<Map<Bucket, number>> {
    return this.enrolments.counts(tx, areas, today);
  }

  one(tx: Tx, id: string): Promise<Enrolment | null> {
    return this.enrolments.byId(tx, id);
  }
}
