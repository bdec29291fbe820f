import { ApiProperty } from '@nestjs/swagger';
import type { CounterSheet } from '../domain/fair/counters.js';
import {
  ATTENDANCES,
  type Fair,
  FAIR_ACTS,
  FAIR_RESULTS,
  FAIR_STATES,
  type FairMeeting,
  fairStateOf,
  type Guest,
  nextFairActs,
  slotsOf,
  startOfSlot,
} from '../domain/fair/fair.js';

const integer = { type: 'integer' } as const;

class FairTableView {
  @ApiProperty(integer) number: number;
  @ApiProperty() employer: string;
  @ApiProperty({ type: [String], format: 'uuid' }) vacancyIds: readonly string[];
}

class PlanView {
  @ApiProperty({ enum: ['optimal', 'gap'], description: '`optimal`: proved, nothing better exists' })
  status: string;
  @ApiProperty(integer) appointments: number;
  @ApiProperty({ ...integer, description: 'Interviews lacking of the least, all people together' })
  lacking: number;
  @ApiProperty(integer) peopleLacking: number;
  @ApiProperty({ description: 'Points of the ranking, less what lacking interviews cost' }) value: number;
  @ApiProperty({ description: 'No timetable is worth more' }) bound: number;
  @ApiProperty({ minimum: 0, description: '(bound − value) ÷ bound' }) gap: number;
  @ApiProperty(integer) milliseconds: number;
  @ApiProperty({ ...integer, description: 'Pairs left out: barred by law, or not free that day' })
  notNow: number;
  @ApiProperty({ ...integer, description: 'Pairs left out: somebody has to look first' }) needsCheck: number;
  @ApiProperty({ description: 'After late or absent people; bound and gap are of the rest of the day' })
  replanned: boolean;
}

export class FairView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty({ format: 'date' }) day: string;
  @ApiProperty({ example: '08:00' }) startsAt: string;
  @ApiProperty({ example: '11:00' }) endsAt: string;
  @ApiProperty(integer) slotMinutes: number;
  @ApiProperty({ type: [String], example: ['08:00', '08:10'], description: 'Begin of each slot' })
  slots: string[];
  @ApiProperty({ example: '15469' }) communeCode: string;
  @ApiProperty() place: string;
  @ApiProperty(integer) leastInterviews: number;
  @ApiProperty(integer) mostInterviews: number;
  @ApiProperty(integer) places: number;
  @ApiProperty({ enum: FAIR_STATES }) state: string;
  @ApiProperty({ type: [String], enum: FAIR_ACTS, description: 'What you could do next' }) next: string[];
  @ApiProperty({ type: [FairTableView] }) tables: FairTableView[];
  @ApiProperty({ type: PlanView, nullable: true }) plan: PlanView | null;
}

export class FairPage {
  @ApiProperty({ type: [FairView] }) items: FairView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export const fairView = (fair: Fair, role: string): FairView => ({
  ...{ id: fair.id, name: fair.name, day: fair.day, startsAt: fair.startsAt, endsAt: fair.endsAt },
  slotMinutes: fair.slotMinutes,
  slots: Array.from({ length: slotsOf(fair) }, (_one, slot) => startOfSlot(fair, slot)),
  ...{ communeCode: fair.communeCode, place: fair.place },
  ...{ leastInterviews: fair.least, mostInterviews: fair.most, places: fair.places },
  state: fairStateOf(fair.acts),
  next: nextFairActs(role, fair.acts),
  tables: fair.tables.map(({ number, employerName, vacancyIds }) => ({
    number,
    employer: employerName,
    vacancyIds,
  })),
  plan: fair.plan,
});

class BecauseView {
  @ApiProperty({ enum: ['best-of-table', 'by-hand'] }) code: string;
  @ApiProperty({ ...integer, required: false }) table?: number;
  @ApiProperty({ format: 'uuid', required: false }) vacancyId?: string;
  @ApiProperty({ ...integer, required: false, description: 'Place in the list of that vacancy' })
  rank?: number;
}

export class GuestView {
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty({ ...integer, description: 'On the card' }) number: number;
  @ApiProperty({ type: BecauseView }) because: BecauseView;
  @ApiProperty({ enum: ATTENDANCES }) attendance: string;
  @ApiProperty({ type: String, nullable: true, example: '09:30', description: 'Of somebody late' }) from:
    string | null;
  @ApiProperty() counselled: boolean;
}

export class GuestPage {
  @ApiProperty({ type: [GuestView] }) items: GuestView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export const guestView = (fair: Fair, guest: Guest): GuestView => ({
  ...{ personId: guest.personId, number: guest.number, because: guest.because, attendance: guest.attendance },
  from: guest.attendance === 'late' ? startOfSlot(fair, guest.fromSlot) : null,
  counselled: guest.counselled,
});

export class FairMeetingView {
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty(integer) table: number;
  @ApiProperty(integer) slot: number;
  @ApiProperty({ example: '08:20' }) startsAt: string;
  @ApiProperty({ format: 'uuid' }) vacancyId: string;
  @ApiProperty() title: string;
  @ApiProperty({ enum: FAIR_RESULTS, type: String, nullable: true }) result: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) introductionId: string | null;
}

export class TimetableView {
  @ApiProperty({ type: FairView }) fair: FairView;
  @ApiProperty({ type: [FairMeetingView], description: 'People of your areas only; by time and table' })
  items: FairMeetingView[];
}

export const meetingView = (fair: Fair, meeting: FairMeeting, title: string): FairMeetingView => ({
  ...meeting,
  startsAt: startOfSlot(fair, meeting.slot),
  title,
});

export class CounterSheetView implements CounterSheet {
  @ApiProperty(integer) employers: number;
  @ApiProperty({ ...integer, description: 'Of them: who held an interview' }) employersInterviewing: number;
  @ApiProperty(integer) openings: number;
  @ApiProperty({ ...integer, description: 'Of the openings: in the province of the fair' })
  openingsInProvince: number;
  @ApiProperty(integer) openingsElsewhere: number;
  @ApiProperty(integer) openingsAbroad: number;
  @ApiProperty(integer) openingsSkilled: number;
  @ApiProperty({ ...integer, description: 'Of the openings: VSCO major group 9' }) openingsUnskilled: number;
  @ApiProperty(integer) registered: number;
  @ApiProperty(integer) attended: number;
  @ApiProperty(integer) counselled: number;
  @ApiProperty(integer) interviewed: number;
  @ApiProperty({ ...integer, description: 'Interviews held; all others count people' }) interviews: number;
  @ApiProperty(integer) passed: number;
  @ApiProperty(integer) hired: number;
  @ApiProperty({ ...integer, description: 'Introduced to an employer through the fair' }) connected: number;
  @ApiProperty(integer) abroad: number;
}
