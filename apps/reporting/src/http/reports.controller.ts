import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import {
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { CurrentUser, IsPlainDate, type Principal, requireArea, Roles } from '#libs/http';
import { Clock, type Fault, invalid } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { REFORM } from '#libs/reference';
import { bookBytes } from '#libs/sheets';
import type { Response } from 'express';
import { createHash } from 'node:crypto';
import { ReportReintegration } from '../application/report-reintegration.js';
import { HIDDEN_BELOW, STEPS } from '../domain/figures.js';
import { firstDayOf, lastDayOf, wholeMonths } from '../domain/period.js';
import { placeOfKey } from '../domain/todays-units.js';
import { placeOf } from './place-of.js';
import { reportSheets } from './report-sheets.js';
import { type CommuneFigures, ReportView } from './report-view.js';

export class ReintegrationQuery {
  @ApiProperty({ example: '38', description: 'Province (two digits) or commune (five)' })
  @Matches(/^(\d{2}|\d{5})$/, { context: { code: 'unknown-area' } })
  area: string;

  @ApiPropertyOptional({
    format: 'date',
    description: 'A day in the first month of release; the beginning of the year when left out',
  })
  @IsOptional()
  @IsPlainDate()
  from?: string;

  @ApiPropertyOptional({
    format: 'date',
    description: 'A day in the last month of release; today when left out',
  })
  @IsOptional()
  @IsPlainDate()
  to?: string;

  @ApiPropertyOptional({
    format: 'date',
    description:
      'The figures as they were known at the end of this day; today when left out. Of a day that is over the answer stays the same for ever',
  })
  @IsOptional()
  @IsPlainDate()
  asOf?: string;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('reports')
@Controller('api/v1/reports')
export class ReportsController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reportReintegration: ReportReintegration,
  ) {}

  @Get('reintegration')
  @Roles('committee-member')
  @ApiOperation({
    summary: 'How far the people released into an area in a period have come; small counts are hidden',
  })
  @ApiOkResponse({ type: ReportView })
  reintegration(@Query() query: ReintegrationQuery, @CurrentUser() user: Principal): Promise<ReportView> {
    return this.report(query, user);
  }

  @Get('reintegration.xlsx')
  @Roles('committee-member')
  @ApiOperation({
    summary: 'The same report as a workbook: by commune, month and model; `Repr-Digest` has its hash',
  })
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async workbook(
    @Query() query: ReintegrationQuery,
    @CurrentUser() user: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const report = await this.report(query, user);
    const file = await bookBytes(reportSheets(report), new Date(`${report.asOf}T00:00:00Z`));
    const digest = createHash('sha256').update(file).digest('base64');
    response.setHeader('repr-digest', `sha-256=:${digest}:`); // RFC 9530
    return new StreamableFile(file, {
      type: XLSX,
      disposition: `attachment; filename="bao-cao-${report.area}-${report.from}-${report.to}.xlsx"`,
    });
  }

  private async report(query: ReintegrationQuery, user: Principal): Promise<ReportView> {
    const today = this.clock.today();
    const { area, from = `${today.slice(0, 4)}-01-01`, to = today, asOf = today } = query;
    // figures stand in the units of today, by the names they had then
    const namesOn = asOf < REFORM ? today : asOf;
    const place = placeOf(area, today, namesOn);
    requireArea(user, place);
    checkPeriod(from, to, asOf, today);
    const period = wholeMonths(from, to);
    const report = await this.database.transaction((tx) =>
      this.reportReintegration.run(tx, {
        ...{ provinceCode: place.provinceCode, period, asOf, today },
        communeCode: area === place.provinceCode ? undefined : area,
      }),
    );
    const view = {
      ...{ area, areaName: place.name, from: firstDayOf(period), to: lastDayOf(period), asOf },
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

function communeOf(key: string, today: string): Pick<CommuneFigures, 'communeCode' | 'name' | 'until'> {
  const { communeCode, name, until } = placeOfKey(key, today);
  return { communeCode, name, ...(until === undefined ? {} : { until }) };
}

function checkPeriod(from: string, to: string, asOf: string, today: string): void {
  const faults: Fault[] = [];
  if (from > to) faults.push({ pointer: '/from', code: 'from-after-to' });
  if (asOf > today) faults.push({ pointer: '/asOf', code: 'date-in-future' });
  if (faults.length > 0) throw invalid(faults);
}
