import { Controller } from '@nestjs/common';
import { ReleaseRecordedV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { ApplyPersonNews } from '../application/apply-person-news.js';
import { hearOfPeople } from './hear.js';

@Controller()
export class AdviseWhenReleased {
  constructor(private readonly applyPersonNews: ApplyPersonNews) {}

  @Handles(ReleaseRecordedV1, 'advise-when-released')
  handle(batch: Received<ReleaseRecordedV1>[], ctx: BusContext): Promise<void> {
    return hearOfPeople(this.applyPersonNews, batch, ctx);
  }
}
