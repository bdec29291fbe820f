import { Controller } from '@nestjs/common';
import { VacancyChangedV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { CopyVacancies } from '../application/copy-vacancies.js';
import { hearOfVacancies } from './hear.js';

@Controller()
export class CopyVacancyWhenChanged {
  constructor(private readonly copyVacancies: CopyVacancies) {}

  @Handles(VacancyChangedV1, 'copy-vacancy-when-changed')
  handle(batch: Received<VacancyChangedV1>[], ctx: BusContext): Promise<void> {
    return hearOfVacancies(this.copyVacancies, batch, ctx);
  }
}
