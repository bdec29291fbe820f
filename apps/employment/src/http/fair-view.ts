import { ApiProperty } from '@nestjs/swagger';
import type { CounterSheet } from '../domain/fair/counters.js';
import type { Change, Place } from '../domain/fair/changes.js';
import {
  CANCEL_REASONS,
  type Fair,
  FAIR_ACTS,
  FAIR_RESULTS,
  FAIR_STATES,
  type FairMeeting,
  fairStateOf,
  nextFairActs,
  TABLE_ATTENDANCES,
} from '../domain/fair/fair.js';
import { slotsOf, startOfSlot } from '../domain/fair/fair-hours.js';

const integer = { type: 'integer' } as const;

class FairTableView {
  @ApiProperty(integer) number: number;
  @ApiProperty() employer: string;
  @ApiProperty({ type: [String], format: 'uuid' }) vacancyIds: readonly string[];
  @ApiProperty({ enum: TABLE_ATTENDANCES }) attendance: string;
  @ApiProperty({ type: String, nullable: true, example: '09:30', description: 'Of an employer who is late' })
  from: string | null;
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
  @ApiProperty({ enum: CANCEL_REASONS, type: String, nullable: true }) cancelledBecause: string | null;
  @ApiProperty({ type: [String], enum: FAIR_ACTS, description: 'What you could do next' }) next: string[];
  @ApiProperty({ type: [FairTableView] }) tables: FairTableView[];
  @ApiProperty({ ...integer, description: 'Guests so far' }) invited: number;
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
  cancelledBecause: fair.acts.find(({ act }) => act === 'cancel')?.reason ?? null,
  next: nextFairActs(role, fair.acts),
  tables: fair.tables.map(({ number, employerName, vacancyIds, attendance, fromSlot }) => ({
    ...{ number, employer: employerName, vacancyIds, attendance },
    from: attendance === 'late' ? startOfSlot(fair, fromSlot) : null,
  })),
  invited: fair.invited,
  plan: fair.plan,
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

class FairPlaceView {
  @ApiProperty(integer) table: number;
  @ApiProperty({ example: '08:20' }) startsAt: string;
}

export class FairChangeView {
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty({ type: FairPlaceView, nullable: true, description: 'Null: an appointment more' })
  from: FairPlaceView | null;
  @ApiProperty({ type: FairPlaceView, nullable: true, description: 'Null: it fell out' })
  to: FairPlaceView | null;
}

export function changeView(fair: Fair, { at, personId, from, to }: Change & { at: string }): FairChangeView {
  const placeView = (place: Place | null): FairPlaceView | null =>
    place && { table: place.table, startsAt: startOfSlot(fair, place.slot) };
  return { at, personId, from: placeView(from), to: placeView(to) };
}

export class TimetableView {
  @ApiProperty({ type: FairView }) fair: FairView;
  @ApiProperty({ type: [FairMeetingView], description: 'People of your areas only; by time and table' })
  items: FairMeetingView[];
  @ApiProperty({
    type: [FairChangeView],
    description:
      'What late, absent and withdrawn people and employers have changed since the cards; newest first',
  })
  changes: FairChangeView[];
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
}
