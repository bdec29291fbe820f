import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
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
  RequestKey,
  Requests,
  requireVersion,
  type ExpectedVersion,
  Roles,
} from '#libs/http';
import { invalid, isUuid } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { ChangeProfile } from '../application/change-profile.js';
import { CloseCase } from '../application/close-case.js';
import { type FoundPerson, SearchPeople } from '../application/search-people.js';
import { ShowPerson } from '../application/show-person.js';
import { actorOf } from './actor.js';
import { ChangePersonDto, CloseCaseDto, SearchPeopleDto } from './people.dto.js';
import {
  CHANGE_EXAMPLES,
  CHANGED_EXAMPLE,
  CLOSING_EXAMPLES,
  CLOSURE_EXAMPLE,
  FOUND_EXAMPLE,
  PERSON_EXAMPLE,
  SEARCH_EXAMPLES,
} from './examples.js';

@ApiTags('people')
@Controller('api/v1/people')
export class PeopleController {
  constructor(
    private readonly database: Database,
    private readonly requests: Requests,
    private readonly showPerson: ShowPerson,
    private readonly searchPeople: SearchPeople,
    private readonly changeProfile: ChangeProfile,
    private readonly closeCase: CloseCase,
  ) {}

  @Get(':id')
  @Roles('registry-officer', 'commune-leader', 'auditor', 'person')
  @ApiOperation({ summary: 'Who is this? The release is shown to registry officers of the area only' })
  @ApiOkResponse({ schema: { type: 'object' }, example: PERSON_EXAMPLE })
  async show(@Id() id: string, @CurrentUser() user: Principal): Promise<Reply> {
    const view = await this.database.transaction((tx) => this.showPerson.run(tx, id, actorOf(user)));
    return ok(view, etag(view.version));
  }

  @Post('searches')
  @HttpCode(200)
  @Roles('registry-officer', 'commune-leader', 'auditor')
  @ApiOperation({ summary: 'Find people of one’s areas by name, number or phone; saves nothing, is logged' })
  @ApiBody({ type: SearchPeopleDto, examples: SEARCH_EXAMPLES })
  @ApiOkResponse({ schema: { type: 'object' }, example: FOUND_EXAMPLE })
  async search(
    @Body() { name, nationalId, phone, limit, cursor }: SearchPeopleDto,
    @CurrentUser() user: Principal,
  ): Promise<{ items: FoundPerson[]; nextCursor: string | null }> {
    if (name === undefined && nationalId === undefined && phone === undefined) {
      throw invalid([{ pointer: '', code: 'nothing-to-search' }]);
    }
    const { people, more } = await this.database.transaction((tx) =>
      this.searchPeople.run(
        tx,
        {
          limit,
          ...(name === undefined ? {} : { name }),
          ...(nationalId === undefined ? {} : { nationalId }),
          ...(phone === undefined ? {} : { phone }),
          ...(cursor === undefined ? {} : { after: idIn(cursor) }),
        },
        actorOf(user),
      ),
    );
    const last = people.at(-1);
    return { items: people, nextCursor: more && last ? encodeCursor({ id: last.personId }) : null };
  }

  @Patch(':id')
  @Roles('registry-officer')
  @ApiOperation({ summary: 'What is known of somebody changed, or where they live' })
  @ApiBody({ type: ChangePersonDto, examples: CHANGE_EXAMPLES })
  @ApiOkResponse({ schema: { type: 'object' }, example: CHANGED_EXAMPLE })
  async change(
    @Id() id: string,
    @Body() change: ChangePersonDto,
    @IfMatch() expected: ExpectedVersion,
    @CurrentUser() user: Principal,
  ): Promise<Reply> {
    const version = await this.database.transaction((tx) =>
      this.changeProfile.run(tx, id, change, actorOf(user), (actual) => requireVersion(expected, actual)),
    );
    return ok({ id, version }, etag(version));
  }

  @Post(':id/closures')
  @Roles('registry-officer')
  @ApiOperation({ summary: 'The case ends: nobody works on it any more, and every copy has to go' })
  @ApiBody({ type: CloseCaseDto, examples: CLOSING_EXAMPLES })
  @ApiCreatedResponse({ schema: { type: 'object' }, example: CLOSURE_EXAMPLE })
  close(
    @Id() id: string,
    @Body() closing: CloseCaseDto,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    return this.requests.run(key, async (tx) => {
      const { closure } = await this.closeCase.run(tx, id, closing, actorOf(user));
      const { reason, closedOn } = closure;
      return created(`/api/v1/people/${id}`, { id: closure.id, personId: id, reason, on: closedOn });
    });
  }
}

function idIn(cursor: string): string {
  const { id } = decodeCursor<{ id: string }>(cursor);
  if (!isUuid(id)) throw invalid([{ pointer: '/cursor', code: 'cursor-invalid' }]);
  return id;
}
