import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Roles } from '#libs/http';
import { Clock } from '#libs/kernel';
import { openReports, REPORT_TERMS } from '../domain/report-terms.js';

class OpenReportView {
  @ApiProperty({ enum: REPORT_TERMS.map(({ kind }) => kind) })
  kind: string;

  @ApiProperty({ format: 'date' })
  from: string;

  @ApiProperty({ format: 'date' })
  to: string;

  @ApiProperty({ format: 'date', description: 'A proposal of the house: no text that was read sets the day' })
  dueOn: string;
}

class OpenReports {
  @ApiProperty({ type: [OpenReportView] })
  items: OpenReportView[];
}

/** What a committee has to report: the periods that are over, the same in every area. */
@ApiTags('work')
@Controller('api/v1/work/reporting')
export class WorkController {
  constructor(private readonly clock: Clock) {}

  @Get()
  @Roles('committee-member')
  @ApiOperation({ summary: 'The periods that are over and whose report is due' })
  @ApiOkResponse({ type: OpenReports })
  open(): OpenReports {
    return { items: openReports(this.clock.today()) };
  }
}
