import { Controller } from '@nestjs/common';
import { ProfileChangedV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { ApplyPersonNews } from '../application/apply-person-news.js';
import { hearOfPeople } from './hear.js';

@Controller()
export class AdviseWhenProfileChanged {
  constructor(private readonly applyPersonNews: ApplyPersonNews) {}

  @Handles(ProfileChangedV1, 'advise-when-profile-changed')
  handle(batch: Received<ProfileChangedV1>[], ctx: BusContext): Promise<void> {
    return hearOfPeople(this.applyPersonNews, batch, ctx);
  }
}
