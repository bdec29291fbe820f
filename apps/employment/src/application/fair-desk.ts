import { Injectable } from '@nestjs/common';
import { HoldFair } from './hold-fair.js';
import { InvitationList } from './invitation-list.js';
import { InviteToFair } from './invite-to-fair.js';
import { MarkFairAttendance } from './mark-fair-attendance.js';
import { MarkFairTable } from './mark-fair-table.js';
import { PlanFair } from './plan-fair.js';
import { ReadFairs } from './read-fairs.js';
import { RecordFairResult } from './record-fair-result.js';

/** What can be done with a job fair, for its one counter. */
@Injectable()
export class FairDesk {
  constructor(
    readonly read: ReadFairs,
    readonly hold: HoldFair,
    readonly list: InvitationList,
    readonly invite: InviteToFair,
    readonly plan: PlanFair,
    readonly mark: MarkFairAttendance,
    readonly markTable: MarkFairTable,
    readonly record: RecordFairResult,
  ) {}
}
