import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentUser, type Principal, Roles } from '#libs/http';
import { Clock } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { ReportEstablishments } from '../application/report-establishments.js';
import { establishmentLoansView, EstablishmentLoansView } from './establishment-loans-view.js';
import { PeriodQuery, questionOf } from './report-question.js';

@ApiTags('reports')
@Controller('api/v1/reports')
export class EstablishmentLoansController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reportEstablishments: ReportEstablishments,
  ) {}

  @Get('establishment-loans')
  @Roles('committee-member')
  @ApiOperation({
    summary:
      'How many establishments that employ released persons were first lent to in a period; small counts are hidden',
  })
  @ApiOkResponse({ type: EstablishmentLoansView })
  async count(@Query() query: PeriodQuery, @CurrentUser() user: Principal): Promise<EstablishmentLoansView> {
    const question = questionOf(query, user, this.clock.today());
    const report = await this.database.transaction((tx) => this.reportEstablishments.run(tx, question.asked));
    return establishmentLoansView(question, report);
  }
}
