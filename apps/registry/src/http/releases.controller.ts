import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  created,
  CurrentUser,
  Id,
  type Principal,
  type Reply,
  RequestGroup,
  RequestKey,
  Requests,
  Roles,
} from '#libs/http';
import { Database } from '#libs/persistence';
import { RecordReleaseAtDesk } from '../application/record-release-at-desk.js';
import { RecordRelease, type ReleaseToRecord } from '../application/record-release.js';
import { type ReleaseView, ShowRelease } from '../application/show-release.js';
import { type ReleaseTrace, TraceRelease } from '../application/trace-release.js';
import { actorOf } from './actor.js';
import { RELEASE_EXAMPLE, REPORT_EXAMPLES } from './examples.js';
import { RecordedReleaseDto, RecordReleaseDto } from './record-release.dto.js';

@ApiTags('releases')
@Controller()
export class ReleasesController {
  readonly #desk: RequestGroup<ReleaseToRecord>;

  constructor(
    requests: Requests,
    private readonly database: Database,
    private readonly recordRelease: RecordRelease,
    private readonly showRelease: ShowRelease,
    private readonly traceRelease: TraceRelease,
    atDesk: RecordReleaseAtDesk,
  ) {
    this.#desk = new RequestGroup(requests, async (tx, releases) =>
      (await atDesk.run(tx, releases)).map((recorded) =>
        created(`/api/v1/releases/${recorded.id}`, recorded),
      ),
    );
  }

  @Post('api/v1/releases')
  @Roles('registry-officer')
  @ApiOperation({
    summary:
      'Record that somebody came home; everything else follows by itself. A later release of somebody known is their second case',
  })
  @ApiBody({ type: RecordReleaseDto, examples: REPORT_EXAMPLES })
  @ApiCreatedResponse({ type: RecordedReleaseDto })
  record(
    @Body() report: RecordReleaseDto,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    return this.#desk.run(key, () => this.recordRelease.prepare(report, actorOf(user)));
  }

  @Get('api/v1/releases/:id')
  @Roles('registry-officer')
  @ApiOperation({ summary: 'One release with its clearance and bars, for registry officers of the area' })
  @ApiOkResponse({ schema: { type: 'object' }, example: RELEASE_EXAMPLE })
  show(@Id() id: string, @CurrentUser() user: Principal): Promise<ReleaseView> {
    return this.database.transaction((tx) => this.showRelease.run(tx, id, actorOf(user)));
  }

  @Get('internal/releases/:id/trace')
  @Roles('registry-officer', 'auditor', 'operator')
  trace(@Id() id: string, @CurrentUser() user: Principal): Promise<ReleaseTrace> {
    return this.database.transaction((tx) => this.traceRelease.run(tx, id, actorOf(user)));
  }
}
