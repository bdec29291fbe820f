import { Id, Roles } from '#libs/http';
import { Clock } from '#libs/kernel';
import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import {
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProduces,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { type QuarterOfModel, quarterReportPdf } from '../application/quarter-report-pdf.js';
import { type Caller, Upstreams } from '../application/upstreams.js';
import { AsCaller } from './caller.js';

class QuarterQuery {
  @ApiPropertyOptional({ example: '2026-Q4', description: 'The running quarter when left out' })
  @IsOptional()
  @Matches(/^\d{4}-Q[1-4]$/)
  quarter?: string;
}

/** The running quarter of `today`, `2026-Q4`. */
const quarterOf = (today: string): string =>
  `${today.slice(0, 4)}-Q${String(Math.ceil(Number(today.slice(5, 7)) / 3))}`;

/** The report that a helper model owes its commune each quarter, on paper. */
@ApiTags('helper models')
@Controller('api/v1/helper-models/:id')
export class QuarterReportsController {
  constructor(
    private readonly upstreams: Upstreams,
    private readonly clock: Clock,
  ) {}

  @Get('quarter-report.pdf')
  @Roles('registry-officer', 'commune-leader')
  @Header('content-type', 'application/pdf')
  @ApiOperation({ summary: 'What a quarter of a model brought, as the report on paper; it names nobody' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async report(
    @Id() id: string,
    @Query() { quarter }: QuarterQuery,
    @AsCaller() caller: Caller,
  ): Promise<StreamableFile> {
    const today = this.clock.today();
    const asked = quarter ?? quarterOf(today);
    const path = `/api/v1/helper-models/${id}/quarters/${asked}`;
    const of = await this.upstreams.json<QuarterOfModel>('registry', path, caller);
    return new StreamableFile(await quarterReportPdf(of, today), {
      type: 'application/pdf',
      disposition: `attachment; filename="bao-cao-mo-hinh-${asked}.pdf"`,
    });
  }
}
