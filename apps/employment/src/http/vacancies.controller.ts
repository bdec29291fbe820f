import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import {
  created,
  CurrentUser,
  decodeCursor,
  encodeCursor,
  etag,
  Id,
  IfMatch,
  ok,
  type Principal,
  type Reply,
  requireArea,
  RequestKey,
  Requests,
  requireVersion,
  type ExpectedVersion,
  Roles,
} from '#libs/http';
import { addDays, Clock, invalid, isUuid, notFound } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { ChangeVacancy } from '../application/change-vacancy.js';
import { CloseVacancy } from '../application/close-vacancy.js';
import { OpenVacancy } from '../application/open-vacancy.js';
import { ReadVacancies } from '../application/read-vacancies.js';
import { VacancyQuery } from './queries.js';
import { reachOf } from './reach-of.js';
import { ChangeVacancyBody, CloseVacancyBody, OpenVacancyBody } from './vacancy-bodies.js';
import { changesOf, termsOf } from './vacancy-terms.js';
import { VacancyPage, VacancyView, vacancyView } from './vacancy-view.js';

@ApiTags('vacancies')
@Controller('api/v1/vacancies')
export class VacanciesController {
  constructor(
    private readonly database: Database,
    private readonly requests: Requests,
    private readonly openVacancy: OpenVacancy,
    private readonly changeVacancy: ChangeVacancy,
    private readonly closeVacancy: CloseVacancy,
    private readonly readVacancies: ReadVacancies,
    private readonly clock: Clock,
  ) {}

  @Post()
  @Roles('counsellor', 'employer')
  @ApiOperation({ summary: 'Open a vacancy; every candidate is ranked for it at once' })
  @ApiCreatedResponse({ type: VacancyView })
  async open(
    @Body() body: OpenVacancyBody,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    const terms = termsOf(body);
    requireArea(user, terms);
    return this.requests.run(key, async (tx) => {
      const vacancy = await this.openVacancy.run(tx, { terms, createdBy: user.subject });
      return created(`/api/v1/vacancies/${vacancy.id}`, vacancyView(vacancy));
    });
  }

  @Get()
  @Roles('counsellor', 'employer')
  @ApiOperation({ summary: 'Vacancies of the own areas; for an employer its own' })
  @ApiOkResponse({ type: VacancyPage })
  async list(@Query() query: VacancyQuery, @CurrentUser() user: Principal): Promise<VacancyPage> {
    const { limit, cursor, closingWithin, ...asked } = query;
    const after = lastSeen(cursor);
    const from = this.clock.today();
    const closing = closingWithin === undefined ? undefined : { from, until: addDays(from, closingWithin) };
    const filter = { ...asked, ...(closing ? { closing } : {}) };
    const { items, more } = await this.readVacancies.page({ reach: reachOf(user), filter, limit, after });
    const last = items.at(-1);
    return {
      items: items.map(vacancyView),
      nextCursor: more && last ? encodeCursor({ vacancyId: last.id }) : null,
    };
  }

  @Get(':id')
  @Roles('counsellor', 'employer')
  @ApiOperation({ summary: 'One vacancy' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: VacancyView })
  async show(@Id() id: string, @CurrentUser() user: Principal): Promise<Reply> {
    const vacancy = await this.readVacancies.one(id, reachOf(user));
    if (!vacancy) throw notFound();
    return ok(vacancyView(vacancy), etag(vacancy.version));
  }

  @Patch(':id')
  @Roles('counsellor', 'employer')
  @ApiOperation({ summary: 'Change an open vacancy; everybody is ranked for it anew' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: VacancyView })
  async change(
    @Id() id: string,
    @Body() body: ChangeVacancyBody,
    @CurrentUser() user: Principal,
    @IfMatch() expected: ExpectedVersion,
  ): Promise<Reply> {
    const changes = changesOf(body);
    const { communeCode, provinceCode } = changes;
    if (communeCode && provinceCode) requireArea(user, { communeCode, provinceCode });
    const vacancy = await this.database.transaction((tx) =>
      this.changeVacancy.run(tx, {
        vacancyId: id,
        ...{ reach: reachOf(user), role: user.role, actor: user.subject },
        changes,
        checkVersion: (actual) => {
          requireVersion(expected, actual);
        },
      }),
    );
    return ok(vacancyView(vacancy), etag(vacancy.version));
  }

  @Post(':id/closures')
  @Roles('counsellor', 'employer')
  @ApiOperation({ summary: 'Close a vacancy: it leaves every list' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiCreatedResponse({ type: VacancyView })
  async close(
    @Id() id: string,
    @Body() body: CloseVacancyBody,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    return this.requests.run(key, async (tx) => {
      const by = { reach: reachOf(user), role: user.role, actor: user.subject };
      const command = { vacancyId: id, ...by, reason: body.reason };
      const vacancy = await this.closeVacancy.run(tx, command);
      return created(`/api/v1/vacancies/${vacancy.id}`, vacancyView(vacancy));
    });
  }
}

/** Throws invalid `cursor-invalid`, also for the cursor of another list. */
function lastSeen(cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  const { vacancyId } = decodeCursor<{ vacancyId?: string }>(cursor);
  if (!isUuid(vacancyId)) throw invalid([{ pointer: '/cursor', code: 'cursor-invalid' }]);
  return vacancyId;
}
