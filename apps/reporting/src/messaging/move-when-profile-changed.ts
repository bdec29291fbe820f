import { Controller, UseInterceptors } from '@nestjs/common';
import { ProfileChangedV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { FollowMoves } from '../application/follow-moves.js';
import { KeepsEvents } from './keeps-events.js';

@Controller()
@UseInterceptors(KeepsEvents)
export class MoveWhenProfileChanged {
  constructor(private readonly followMoves: FollowMoves) {}

  @Handles(ProfileChangedV1, 'move-when-profile-changed')
  async handle(batch: Received<ProfileChangedV1>[], ctx: BusContext): Promise<void> {
    await this.followMoves.run(
      ctx.tx,
      batch.map(({ data, sequence, time }) => ({ ...data, sequence, recordedAt: time })),
    );
  }
}
