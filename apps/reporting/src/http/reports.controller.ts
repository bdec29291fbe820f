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
import { ModelCounts } from '../persistence/model-counts.js';
import { establishmentLoansView } from './establishment-loans-view.js';
import { loanSheets } from './loan-sheets.js';
import { modelCountsView, type ModelCountsView } from './model-counts-view.js';
import { modelSheet } from './model-sheet.js';
import { communeOf, PeriodQuery, type Question, questionOf } from './report-question.js';
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
    private readonly models: ModelCounts,
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
      'The same report as a workbook: by commune, month and model, the loans to establishments and the community models that run; `Repr-Digest` has its hash',
  })
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async workbook(
    @Query() query: PeriodQuery,
    @CurrentUser() user: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const question = questionOf(query, user, this.clock.today());
    const { report, sheets } = await this.database.transaction(async (tx) => {
      const figures = await this.report(tx, question);
      const loans = establishmentLoansView(question, await this.reportEstablishments.run(tx, question.asked));
      const models = modelSheet(await this.modelsOf(tx, question));
      return { report: figures, sheets: [...reportSheets(figures), ...loanSheets(loans), models] };
    });
    const file = await bookBytes(sheets, new Date(`${report.asOf}T00:00:00Z`));
    const digest = createHash('sha256').update(file).digest('base64');
    response.setHeader('repr-digest', `sha-256=:${digest}:`); // RFC 9530
    return new StreamableFile(file, {
      type: XLSX,
      disposition: `attachment; filename="bao-cao-${report.area}-${report.from}-${report.to}.xlsx"`,
    });
  }

  private async modelsOf(tx: Tx, { area, areaName, asked }: Question): Promise<ModelCountsView> {
    const { asOf, today } = asked;
    return modelCountsView(
      { area, areaName, asOf },
      await this.models.runningOn(tx, { ...asked, day: asOf }),
      today,
    );
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
