import { Controller } from '@nestjs/common';
import { ConsentWithdrawnV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { ApplyPersonNews } from '../application/apply-person-news.js';
import { hearOfPeople } from './hear.js';

@Controller()
export class ForgetWhenConsentWithdrawn {
  constructor(private readonly applyPersonNews: ApplyPersonNews) {}

  @Handles(ConsentWithdrawnV1, 'forget-when-consent-withdrawn')
  handle(batch: Received<ConsentWithdrawnV1>[], ctx: BusContext): Promise<void> {
    return hearOfPeople(this.applyPersonNews, batch, ctx, ({ purpose }) => purpose === 'training');
  }
}
