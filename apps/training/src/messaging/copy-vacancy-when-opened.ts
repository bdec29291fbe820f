import { Controller } from '@nestjs/common';
import { VacancyOpenedV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { CopyVacancies } from '../application/copy-vacancies.js';
import { hearOfVacancies } from './hear.js';

@Controller()
export class CopyVacancyWhenOpened {
  constructor(private readonly copyVacancies: CopyVacancies) {}

  @Handles(VacancyOpenedV1, 'copy-vacancy-when-opened')
  handle(batch: Received<VacancyOpenedV1>[], ctx: BusContext): Promise<void> {
    return hearOfVacancies(this.copyVacancies, batch, ctx);
  }
}
