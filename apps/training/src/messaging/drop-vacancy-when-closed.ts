import { Controller } from '@nestjs/common';
import { VacancyClosedV1 } from '#libs/contracts';
import { type BusContext, Handles, type Received } from '#libs/messaging';
import { CopyVacancies } from '../application/copy-vacancies.js';
import { hearOfVacancies } from './hear.js';

@Controller()
export class DropVacancyWhenClosed {
  constructor(private readonly copyVacancies: CopyVacancies) {}

  @Handles(VacancyClosedV1, 'drop-vacancy-when-closed')
  handle(batch: Received<VacancyClosedV1>[], ctx: BusContext): Promise<void> {
    return hearOfVacancies(this.copyVacancies, batch, ctx);
  }
}
