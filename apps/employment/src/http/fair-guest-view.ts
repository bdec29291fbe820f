import { ApiProperty } from '@nestjs/swagger';
import { ATTENDANCES, type Fair, type Guest } from '../domain/fair/fair.js';
import { startOfSlot } from '../domain/fair/fair-hours.js';

const integer = { type: 'integer' } as const;

class BecauseView {
  @ApiProperty({ enum: ['best-of-table', 'by-hand'] }) code: string;
  @ApiProperty({ ...integer, required: false }) table?: number;
  @ApiProperty({ format: 'uuid', required: false }) vacancyId?: string;
  @ApiProperty({ ...integer, required: false, description: 'Place in the list of that vacancy' })
  rank?: number;
}

/** Somebody who could be invited. */
export class InvitableView {
  @ApiProperty({ ...integer, description: 'Place in the list, from 1' }) number: number;
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty({ type: BecauseView }) because: BecauseView;
}

export class InvitationListPage {
  @ApiProperty({
    type: [InvitableView],
    description: 'People of your areas only, in the order of invitation',
  })
  items: InvitableView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
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
