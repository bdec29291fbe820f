import { Controller } from '@nestjs/common';
import { mergeNewsOf, MergeUndoneV1, PeopleMergedV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { MovePeople } from '../application/move-people.js';

@Controller()
export class MoveWhenPeopleMerged {
  constructor(private readonly movePeople: MovePeople) {}

  @Handles(PeopleMergedV1, 'move-when-people-merged')
  async handle(batch: Received<PeopleMergedV1>[], ctx: BusContext): Promise<void> {
    for (const message of batch) {
      const news = mergeNewsOf(message);
      if (news) ctx.summarise(message.id, await this.movePeople.merge(ctx.tx, news));
    }
  }
}

@Controller()
export class PartWhenMergeUndone {
  constructor(private readonly movePeople: MovePeople) {}

  @Handles(MergeUndoneV1, 'part-when-merge-undone')
  async handle(batch: Received<MergeUndoneV1>[], ctx: BusContext): Promise<void> {
    for (const message of batch) {
      const news = mergeNewsOf(message);
      if (news) ctx.summarise(message.id, await this.movePeople.part(ctx.tx, news));
    }
  }
}
