import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

const figure = (description: string) =>
  ApiProperty({
    type: 'integer',
    nullable: true,
    description: `${description}; null is hidden`,
    example: 12,
  });

/** Figures over the people released into an area in a period, as far as known on the day asked. */
export class Figures {
  @figure('People released in the period who live in the area')
  released: number | null;
  @figure('Of them, spoken to: they have agreed to at least one purpose')
  contacted: number | null;
  @figure('Of them, with a first act of a counsellor')
  counselled: number | null;
  @figure('Of them, introduced to an employer')
  introduced: number | null;
  @figure('Of them, hired')
  placed: number | null;
  @figure('Of them, still in work 30 days after the hire')
  retained30: number | null;
  @figure('Of them, still in work after 90 days')
  retained90: number | null;
  @figure('Of them, still in work after 180 days')
  retained180: number | null;
  @figure('Of them, still in work after 365 days')
  retained365: number | null;
  @figure('Of them, with a completed course')
  trained: number | null;
  @figure('Of them, with a disbursed loan')
  borrowers: number | null;
  @figure('Đồng disbursed to them; hidden where the borrowers are')
  amountLent: number | null;
  @figure('Of them, without a hire, case open')
  withoutWork: number | null;
  @figure('Of them, case closed without a hire')
  closedWithoutWork: number | null;
  @figure('Of them, in the lists of candidates')
  ranked: number | null;
  @figure('Of them, pre-screened for a loan')
  prescreened: number | null;
  @figure('Of them, with training advice')
  advised: number | null;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string', format: 'date' },
    description:
      'Figures that are of an earlier day, and of which: since then they moved by a handful of people, who would be told by subtraction',
    example: { placed: '2026-11-19' },
  })
  heldBack: Record<string, string>;
}

/** `until`: last day of a commune whose people were divided among several; they are counted apart until known. */
export interface PlaceOfRow {
  readonly communeCode: string;
  readonly name: string;
  readonly until?: string;
}

class CommuneFigures extends Figures implements PlaceOfRow {
  @ApiProperty({ example: '15421' })
  communeCode: string;
  @ApiProperty({ example: 'Xã Yên Trường' })
  name: string;
  @ApiPropertyOptional({
    format: 'date',
    description:
      'Last day of a commune whose people were divided among several; they are counted apart until known',
  })
  until?: string;
}

class MonthFigures extends Figures {
  @ApiProperty({ example: '2026-11' })
  month: string;
}

class ModelFigures extends Figures {
  @ApiProperty({ example: 'three-plus-one', description: 'Empty: no community model has stood by them' })
  modelKind: string;
}

export class ReportView extends Figures {
  @ApiProperty({ example: '38' })
  area: string;
  @ApiProperty({ example: 'Tỉnh Thanh Hóa' })
  areaName: string;
  @ApiProperty({ format: 'date', description: 'First day of the months asked for' })
  from: string;
  @ApiProperty({ format: 'date', description: 'Last day of the months asked for' })
  to: string;
  @ApiProperty({
    format: 'date',
    description: 'The figures are what was known at the end of this day, but for those of `heldBack`',
  })
  asOf: string;
  @ApiProperty({
    example: 5,
    description: 'Counts from one up to below this are hidden, and others that would give them away',
  })
  hiddenBelow: number;
  @ApiProperty({ type: [CommuneFigures] })
  communes: CommuneFigures[];
  @ApiProperty({ type: [MonthFigures], description: 'The same people by month of release' })
  months: MonthFigures[];
  @ApiProperty({
    type: [ModelFigures],
    description: 'The same people by kind of community model; for whole years of a province',
  })
  models: ModelFigures[];
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string', format: 'date', nullable: true },
    description:
      'First day each figure was told of; null: nothing has been told yet, the figure is 0 for want of news',
    example: { released: '2026-11-16', placed: null },
  })
  countedSince: Record<string, string | null>;
  @ApiProperty({
    description: 'SHA-256, hex, over this answer as JSON without this field; it stands in the workbook too',
  })
  sha256: string;
}
