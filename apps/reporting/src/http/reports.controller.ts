import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { CurrentUser, IsPlainDate, type Principal, requireArea, Roles } from '#libs/http';
import { Clock, type Fault, invalid } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { communeOn, provinceOn } from '#libs/reference';
import { ReportReintegration } from '../application/report-reintegration.js';
import { STEPS } from '../domain/figures.js';
import { HIDDEN_BELOW } from '../domain/protect-column.js';
import { figuresOf, ReportView } from './report-view.js';

export class ReintegrationQuery {
  @ApiProperty({ example: '38', description: 'Province (two digits) or commune (five)' })
  @Matches(/^(\d{2}|\d{5})$/, { context: { code: 'unknown-area' } })
  area: string;

  @ApiPropertyOptional({
    format: 'date',
    description: 'First day of release; the beginning of the year when left out',
  })
  @IsOptional()
  @IsPlainDate()
  from?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Last day of release; today when left out' })
  @IsOptional()
  @IsPlainDate()
  to?: string;

  @ApiPropertyOptional({
    format: 'date',
    description: 'The figures as they were known on this day; today when left out',
  })
  @IsOptional()
  @IsPlainDate()
  asOf?: string;
}

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
  async reintegration(
    @Query() query: ReintegrationQuery,
    @CurrentUser() user: Principal,
  ): Promise<ReportView> {
    const today = this.clock.today();
    const { area, from = `${today.slice(0, 4)}-01-01`, to = today, asOf = today } = query;
    const place = placeOf(area, today);
    requireArea(user, place);
    checkPeriod(from, to, asOf, today);
    const report = await this.database.read((tx) =>
      this.reportReintegration.run(tx, {
        ...{ area: place.provinceCode, from, to, asOf },
        ...(area === place.provinceCode ? {} : { communeCode: area }),
      }),
    );
    return {
      ...{ area, areaName: place.name, from, to, asOf, hiddenBelow: HIDDEN_BELOW },
      ...figuresOf(report.total),
      communes: report.communes.map(({ communeCode, counts }) => ({
        communeCode,
        name: communeOn(communeCode, asOf)?.fullName ?? communeCode,
        ...figuresOf(counts),
      })),
      countedSince: Object.fromEntries(
        ['released' as const, ...STEPS].map((figure) => [figure, report.countedSince[figure] ?? null]),
      ),
    };
  }
}

/** The area as a place: a province has no commune of its own, so only an area that is the province covers it. */
function placeOf(area: string, today: string): { communeCode: string; provinceCode: string; name: string } {
  const province = provinceOn(area, today);
  if (province) return { communeCode: area, provinceCode: area, name: province.fullName };
  const commune = communeOn(area, today);
  if (!commune) throw invalid([{ pointer: '/area', code: 'unknown-area' }]);
  return { communeCode: area, provinceCode: commune.provinceCode, name: commune.fullName };
}

function checkPeriod(from: string, to: string, asOf: string, today: string): void {
  const faults: Fault[] = [];
  if (from > to) faults.push({ pointer: '/from', code: 'from-after-to' });
  if (asOf > today) faults.push({ pointer: '/asOf', code: 'date-in-future' });
  if (faults.length > 0) throw invalid(faults);
}
