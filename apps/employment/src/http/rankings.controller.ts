import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { areaFilter, CurrentUser, Id, PageQuery, type Principal, Roles } from '#libs/http';
import { Database } from '#libs/persistence';
import { BringListsToDate } from '../application/bring-lists-to-date.js';
import { ListCandidates } from '../application/list-candidates.js';
import { ListVacanciesOfPerson } from '../application/list-vacancies-of-person.js';
import { RequireCommuting } from '../application/require-commuting.js';
import { CandidatePage, pageOf, PersonVacancyPage, positionOf } from './rank-pages.js';

@ApiTags('rankings')
@Controller('api/v1')
export class RankingsController {
  constructor(
    private readonly database: Database,
    private readonly bringListsToDate: BringListsToDate,
    private readonly listCandidates: ListCandidates,
    private readonly listVacanciesOfPerson: ListVacanciesOfPerson,
    private readonly requireCommuting: RequireCommuting,
  ) {}

  @Get('vacancies/:id/candidates')
  @Roles('counsellor')
  @ApiOperation({
    summary: 'The ranked candidates of a vacancy, each explained, to the last one of the area',
  })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: CandidatePage })
  async candidates(@Id() vacancyId: string, @Query() query: PageQuery, @CurrentUser() user: Principal) {
    const position = positionOf(query.cursor);
    await this.bringListsToDate.ask();
    const areas = areaFilter(user);
    return this.database.read(async (tx) => {
      const list = await this.listCandidates.run(tx, { vacancyId, areas, limit: query.limit, position });
      await this.requireCommuting.run(tx, vacancyId); // after it: outside the areas nothing is told
      return pageOf(list);
    });
  }

  @Get('people/:id/vacancies')
  @Roles('counsellor')
  @ApiOperation({ summary: 'The open vacancies as they suit a person, best first, each explained' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: PersonVacancyPage })
  async vacancies(@Id() personId: string, @Query() query: PageQuery, @CurrentUser() user: Principal) {
    const position = positionOf(query.cursor);
    await this.bringListsToDate.ask();
    const areas = areaFilter(user);
    return pageOf(
      await this.database.read((tx) =>
        this.listVacanciesOfPerson.run(tx, { personId, areas, limit: query.limit, position }),
      ),
    );
  }
}
