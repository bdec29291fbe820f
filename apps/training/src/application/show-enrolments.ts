import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import { type Enrolment, type EnrolmentFilter, Enrolments } from '../persistence/enrolments.js';

/** Reads enrolments. */
@Injectable()
export class ShowEnrolments {
  constructor(private readonly enrolments: Enrolments) {}

  list(tx: Tx, filter: EnrolmentFilter): Promise<Enrolment[]> {
    return this.enrolments.list(tx, filter);
  }

  one(tx: Tx, id: string): Promise<Enrolment | null> {
    return this.enrolments.byId(tx, id);
  }
}
