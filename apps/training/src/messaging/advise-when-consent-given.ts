import { Controller } from '@nestjs/common';
import { ConsentGivenV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { ApplyPersonNews } from '../application/apply-person-news.js';
import { hearOfPeople } from './hear.js';

@Controller()
export class AdviseWhenConsentGiven {
  constructor(private readonly applyPersonNews: ApplyPersonNews) {}

  @Handles(ConsentGivenV1, 'advise-when-consent-given')
  handle(batch: Received<ConsentGivenV1>[], ctx: BusContext): Promise<void> {
    return hearOfPeople(this.applyPersonNews, batch, ctx);
  }
}
