import { Controller } from '@nestjs/common';
import { MergeUndoneV1, PeopleMergedV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { type MergeNews, MovePeople } from '../application/move-people.js';

@Controller()
export class MoveWhenPeopleMerged {
  constructor(private readonly movePeople: MovePeople) {}

  @Handles(PeopleMergedV1, 'move-when-people-merged')
  async handle(batch: Received<PeopleMergedV1>[], ctx: BusContext): Promise<void> {
    for (const message of batch) {
      const news = newsOf(message);
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
      const news = newsOf(message);
      if (!news) continue;
      ctx.summarise(message.id, await this.movePeople.part(ctx.tx, { ...news, person: message.data.person }));
    }
  }
}

/** Undefined for one that an earlier registry told: it told every service what to forget by itself. */
function newsOf({ id, sequence, data }: Received<PeopleMergedV1>): MergeNews | undefined {
  const { personId, intoPersonId, mergeId, into, intoSequence } = data;
  if (mergeId === undefined || !into || intoSequence === undefined) return undefined;
  return { messageId: id, sequence, mergeId, personId, intoPersonId, into, intoSequence };
}
