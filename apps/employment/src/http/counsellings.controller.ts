import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import {
  ApiBody,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import {
  areaFilter,
  CurrentUser,
  Id,
  IsPlainDate,
  notInFuture,
  ok,
  type Principal,
  type Reply,
  RequestKey,
  Requests,
  Roles,
} from '#libs/http';
import { CounselPerson } from '../application/counsel-person.js';

export class CounselBody {
  static readonly furtherFaults = [notInFuture];

  @ApiPropertyOptional({
    format: 'date',
    description: 'Day of a talk that is entered later; today when left out',
  })
  @IsOptional()
  @IsPlainDate()
  on?: string;
}

class CounsellingView {
  @ApiProperty({ format: 'uuid' })
  personId: string;

  @ApiProperty({ format: 'date' })
  counselledOn: string;
}

/** Talks at the job centre, outside a fair and before any introduction. */
@ApiTags('introductions')
@Controller('api/v1/people/:id/counsellings')
export class CounsellingsController {
  constructor(
    private readonly requests: Requests,
    private readonly counselPerson: CounselPerson,
  ) {}

  @Post()
  @HttpCode(200)
  @Roles('counsellor')
  @ApiOperation({
    summary: 'Record that somebody was counselled at the job centre; only that and the day is told',
  })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiBody({ type: CounselBody, examples: { earlier: { value: { on: '2026-11-20' } } } })
  @ApiOkResponse({ type: CounsellingView })
  counsel(
    @Id() personId: string,
    @Body() { on }: CounselBody,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    return this.requests.run(key, async (tx) => {
      const areas = areaFilter(user);
      return ok({ personId, counselledOn: await this.counselPerson.run(tx, { personId, on, areas }) });
    });
  }
}
