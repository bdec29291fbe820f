import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import {
  areaFilter,
  covers,
  CurrentUser,
  decodeCursor,
  encodeCursor,
  Id,
  PageQuery,
  type Principal,
  requireArea,
  Roles,
  ToNumber,
} from '#libs/http';
import { Clock } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { provinceOfCommune } from '#libs/reference';
import { ShowAdvice } from '../application/show-advice.js';
import { ShowGroupAdvice } from '../application/show-group-advice.js';
import { adviceItem, AdvicePage, type AdviceView, adviceView, groupView } from './advice.view.js';

const PROVINCE_DIGITS = 2;
const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
/** Up to a hundred ids. */
const PEOPLE = new RegExp(`^${UUID}(?:,${UUID}){0,99}$`);

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

  @ApiPropertyOptional({ description: 'A group: a province or a commune of your areas', example: '15421' })
  @IsOptional()
  @Matches(/^(\d{2}|\d{5})$/)
  area?: string;

  @ApiPropertyOptional({
    description: 'A group: people by id, with commas',
    example: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5a01',
    pattern: PEOPLE.source,
  })
  @IsOptional()
  @Matches(PEOPLE)
  people?: string;

  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'true: only who has no place in any intake' })
  @IsOptional()
  @IsIn(['true', 'false'])
  withoutPlace?: 'true' | 'false';
}

@ApiTags('training')
@Controller()
export class AdviceController {
  constructor(
    private readonly database: Database,
    private readonly showAdvice: ShowAdvice,
    private readonly showGroupAdvice: ShowGroupAdvice,
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
    description:
      'For a group (`area`, `people`) also the courses that open most doors for most of it, with seats.',
  })
  @ApiOkResponse({ type: AdvicePage })
  async list(@Query() query: AdviceQuery, @CurrentUser() user: Principal): Promise<AdvicePage> {
    const { limit, courseId, withoutPlace } = query;
    const areas = query.area === undefined ? areaFilter(user) : groupArea(user, query.area);
    const personIds = query.people?.split(',');
    const filter = { areas, courseId, personIds, withoutPlace: withoutPlace === 'true' };
    const after = query.cursor === undefined ? undefined : decodeCursor<{ id: string }>(query.cursor).id;
    return this.database.read(async (tx) => {
      const found = await this.showAdvice.list(tx, { ...filter, after, limit: limit + 1 });
      const items = found.slice(0, limit).map(adviceItem);
      const last = items.at(-1);
      const nextCursor = found.length > limit && last ? encodeCursor({ id: last.personId }) : null;
      const asked = query.area !== undefined || personIds !== undefined;
      const group = asked ? await this.showGroupAdvice.run(tx, { areas, personIds }) : null;
      return { items, nextCursor, group: group && groupView(group, this.clock.today()) };
    });
  }
}

/** A province or commune within one's areas. Throws forbidden `outside-area`. */
function groupArea(user: Principal, area: string): ReturnType<typeof areaFilter> {
  const provinceCode = area.length === PROVINCE_DIGITS ? area : provinceOfCommune(area);
  requireArea(user, { communeCode: area, provinceCode: provinceCode ?? '' });
  return area.length === PROVINCE_DIGITS
    ? { provinces: [area], communes: [] }
    : { provinces: [], communes: [area] };
}
