import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { IsPlainDate, type Principal, requireArea } from '#libs/http';
import { type Fault, invalid } from '#libs/kernel';
import { REFORM } from '#libs/reference';
import type { ReportQuery } from '../application/shown-years.js';
import { wholeMonths } from '../domain/period.js';
import { placeOfKey } from '../domain/todays-units.js';
import { placeOf } from './place-of.js';
import type { PlaceOfRow } from './report-view.js';

export class PeriodQuery {
  @ApiProperty({ example: '38', description: 'Province (two digits) or commune (five)' })
  @Matches(/^(\d{2}|\d{5})$/, { context: { code: 'unknown-area' } })
  area: string;

  @ApiPropertyOptional({
    format: 'date',
    description:
      'A day in the first month (of release, of the first payment); the beginning of the year when left out',
  })
  @IsOptional()
  @IsPlainDate()
  from?: string;

  @ApiPropertyOptional({
    format: 'date',
    description: 'A day in the last month; today when left out',
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

/** A question that may be asked, in the words of the report. */
export interface Question {
  readonly area: string;
  readonly areaName: string;
  /** Figures stand in the units of today, by the names they had then. */
  readonly namesOn: string;
  readonly asked: ReportQuery;
}

/** Throws `unknown-area`, `outside-area`, `from-after-to`, `date-in-future`. */
export function questionOf(query: PeriodQuery, user: Principal, today: string): Question {
  const { area, from = `${today.slice(0, 4)}-01-01`, to = today, asOf = today } = query;
  const namesOn = asOf < REFORM ? today : asOf;
  const place = placeOf(area, today, namesOn);
  requireArea(user, place);
  checkPeriod(from, to, asOf, today);
  const { provinceCode } = place;
  const communeCode = area === provinceCode ? undefined : area;
  const asked = { provinceCode, communeCode, period: wholeMonths(from, to), asOf, today };
  return { area, areaName: place.name, namesOn, asked };
}

export function communeOf(key: string, today: string): PlaceOfRow {
  const { communeCode, name, until } = placeOfKey(key, today);
  return { communeCode, name, ...(until === undefined ? {} : { until }) };
}

function checkPeriod(from: string, to: string, asOf: string, today: string): void {
  const faults: Fault[] = [];
  if (from > to) faults.push({ pointer: '/from', code: 'from-after-to' });
  if (asOf > today) faults.push({ pointer: '/asOf', code: 'date-in-future' });
  if (faults.length > 0) throw invalid(faults);
}
