import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { EstablishmentsReport } from '../application/report-establishments.js';
import { HIDDEN_BELOW } from '../domain/figures.js';
import { firstDayOf, lastDayOf } from '../domain/period.js';
import { communeOf, type Question } from './report-question.js';
import type { PlaceOfRow } from './report-view.js';

/** Loans to establishments that employ released persons; null is hidden. */
class LoanFigures {
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Establishments first paid in the period, each dossier once; null is hidden',
    example: 6,
  })
  borrowers: number | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Đồng paid to them until now; hidden where the establishments are',
    example: 1_800_000_000,
  })
  amountLent: number | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string', format: 'date' },
    description:
      'Figures that are of an earlier day, and of which: since then they moved by a handful of establishments',
    example: { borrowers: '2026-11-19', amountLent: '2026-11-19' },
  })
  heldBack: Record<string, string>;
}

class CommuneLoans extends LoanFigures implements PlaceOfRow {
  @ApiProperty({ example: '15421', description: 'Where the plan is carried out' })
  communeCode: string;

  @ApiProperty({ example: 'Xã Yên Trường' })
  name: string;

  @ApiPropertyOptional({
    format: 'date',
    description: 'Last day of a commune that was divided among several',
  })
  until?: string;
}

class MonthLoans extends LoanFigures {
  @ApiProperty({ example: '2026-11', description: 'Of the first payment' })
  month: string;
}

export class EstablishmentLoansView extends LoanFigures {
  @ApiProperty({ example: '38' })
  area: string;

  @ApiProperty({ example: 'Tỉnh Thanh Hóa' })
  areaName: string;

  @ApiProperty({ format: 'date', description: 'First day of the months asked for' })
  from: string;

  @ApiProperty({ format: 'date', description: 'Last day of the months asked for' })
  to: string;

  @ApiProperty({ format: 'date' })
  asOf: string;

  @ApiProperty({ example: 5 })
  hiddenBelow: number;

  @ApiProperty({ type: [CommuneLoans] })
  communes: CommuneLoans[];

  @ApiProperty({ type: [MonthLoans] })
  months: MonthLoans[];
}

export function establishmentLoansView(
  { area, areaName, namesOn, asked: { period, asOf } }: Question,
  { total, communes, months }: EstablishmentsReport,
): EstablishmentLoansView {
  return {
    ...{ area, areaName, from: firstDayOf(period), to: lastDayOf(period), asOf, hiddenBelow: HIDDEN_BELOW },
    ...total,
    communes: communes.map(({ key, figures }) => ({ ...communeOf(key, namesOn), ...figures })),
    months: months.map(({ month, figures }) => ({ month, ...figures })),
  };
}
