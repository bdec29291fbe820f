import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import {
  areaFilter,
  covers,
  CurrentUser,
  decodeCursor,
  encodeCursor,
  Id,
  PageQuery,
  type Principal,
  Roles,
  ToNumber,
} from '#libs/http';
import { Clock } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { ShowAdvice } from '../application/show-advice.js';
import { adviceItem, AdvicePage, type AdviceView, adviceView } from './advice.view.js';

export class PersonAdviceQuery {
  @ToNumber()
  @IsInt()
  @Min(1)
  @Max(10)
  limit: number = 5;
}

export class AdviceQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Only people for whom this course opens most' })
  @IsOptional()
  @IsUUID()
  courseId?: string;
}

@ApiTags('training')
@Controller()
export class AdviceController {
  constructor(
    private readonly database: Database,
    private readonly showAdvice: ShowAdvice,
    private readonly clock: Clock,
  ) {}

  /** For the gateway, which puts it beside the person's vacancies. Empty for anybody of whom the caller may know nothing. */
  @Get('internal/people/:id/advice')
  @Roles('counsellor', 'training-coordinator')
  async ofPerson(
    @Id() personId: string,
    @Query() { limit }: PersonAdviceQuery,
    @CurrentUser() user: Principal,
  ): Promise<{ items: AdviceView[] }> {
    return this.database.read(async (tx) => {
      const learner = await this.showAdvice.person(tx, personId);
      if (!learner || !covers(user, learner)) return { items: [] };
      const advised = await this.showAdvice.coursesFor(tx, learner, limit);
      return { items: advised.map((one) => adviceView(one, this.clock.today())) };
    });
  }

  @Get('api/v1/training-advice')
  @Roles('training-coordinator')
  @ApiOperation({
    summary: 'The people of your areas with the course that would open most vacancies to each',
  })
  @ApiOkResponse({ type: AdvicePage })
  async list(@Query() query: AdviceQuery, @CurrentUser() user: Principal): Promise<AdvicePage> {
    const { limit, courseId } = query;
    const after = query.cursor === undefined ? undefined : decodeCursor<{ id: string }>(query.cursor).id;
    const found = await this.database.read((tx) =>
      this.showAdvice.list(tx, { areas: areaFilter(user), courseId, after, limit: limit + 1 }),
    );
    const items = found.slice(0, limit).map(adviceItem);
    const last = items.at(-1);
    return { items, nextCursor: found.length > limit && last ? encodeCursor({ id: last.personId }) : null };
  }
}
