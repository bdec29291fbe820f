import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CurrentUser, type Principal, Roles } from '#libs/http';
import { Clock } from '#libs/kernel';
import { Database, type Tx } from '#libs/persistence';
import { bookBytes } from '#libs/sheets';
import type { Response } from 'express';
import { createHash } from 'node:crypto';
import { ReportEstablishments } from '../application/report-establishments.js';
import { ReportReintegration } from '../application/report-reintegration.js';
import { HIDDEN_BELOW, STEPS } from '../domain/figures.js';
import { firstDayOf, lastDayOf } from '../domain/period.js';
import { establishmentLoansView } from './establishment-loans-view.js';
import { communeOf, PeriodQuery, type Question, questionOf } from './report-question.js';
import { loanSheets } from './loan-sheets.js';
import { reportSheets } from './report-sheets.js';
import { ReportView } from './report-view.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('reports')
@Controller('api/v1/reports')
export class ReportsController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reportReintegration: ReportReintegration,
    private readonly reportEstablishments: ReportEstablishments,
  ) {}

  @Get('reintegration')
  @Roles('committee-member')
  @ApiOperation({
    summary: 'How far the people released into an area in a period have come; small counts are hidden',
  })
  @ApiOkResponse({ type: ReportView })
  reintegration(@Query() query: PeriodQuery, @CurrentUser() user: Principal): Promise<ReportView> {
    const question = questionOf(query, user, this.clock.today());
    return this.database.transaction((tx) => this.report(tx, question));
  }

  @Get('reintegration.xlsx')
  @Roles('committee-member')
  @ApiOperation({
    summary:
      'The same report as a workbook: by commune, month and model, and the loans to establishments; `Repr-Digest` has its hash',
  })
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async workbook(
    @Query() query: PeriodQuery,
    @CurrentUser() user: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const question = questionOf(query, user, this.clock.today());
    const { report, loans } = await this.database.transaction(async (tx) => ({
      report: await this.report(tx, question),
      loans: establishmentLoansView(question, await this.reportEstablishments.run(tx, question.asked)),
    }));
    const file = await bookBytes(
      [...reportSheets(report), ...loanSheets(loans)],
      new Date(`${report.asOf}T00:00:00Z`),
    );
    const digest = createHash('sha256').update(file).digest('base64');
    response.setHeader('repr-digest', `sha-256=:${digest}:`); // RFC 9530
    return new StreamableFile(file, {
      type: XLSX,
      disposition: `attachment; filename="bao-cao-${report.area}-${report.from}-${report.to}.xlsx"`,
    });
  }

  private async report(tx: Tx, { area, areaName, namesOn, asked }: Question): Promise<ReportView> {
    const report = await this.reportReintegration.run(tx, asked);
    const view = {
      ...{ area, areaName, from: firstDayOf(asked.period), to: lastDayOf(asked.period), asOf: asked.asOf },
      ...{ hiddenBelow: HIDDEN_BELOW, ...report.total },
      communes: report.communes.map(({ key, figures }) => ({ ...communeOf(key, namesOn), ...figures })),
      months: report.months.map(({ month, figures }) => ({ month, ...figures })),
      models: report.models.map(({ modelKind, figures }) => ({ modelKind, ...figures })),
      countedSince: Object.fromEntries(
        ['released' as const, ...STEPS].map((figure) => [figure, report.countedSince[figure] ?? null]),
      ),
    };
    return { ...view, sha256: createHash('sha256').update(JSON.stringify(view)).digest('hex') };
  }
}
