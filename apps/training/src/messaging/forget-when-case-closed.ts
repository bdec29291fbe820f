import { Controller } from '@nestjs/common';
import { CaseClosedV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { ApplyPersonNews } from '../application/apply-person-news.js';
import { hearOfPeople } from './hear.js';

@Controller()
export class ForgetWhenCaseClosed {
  constructor(private readonly applyPersonNews: ApplyPersonNews) {}

  @Handles(CaseClosedV1, 'forget-when-case-closed')
  handle(batch: Received<CaseClosedV1>[], ctx: BusContext): Promise<void> {
    return hearOfPeople(this.applyPersonNews, batch, ctx, () => true);
  }
}
