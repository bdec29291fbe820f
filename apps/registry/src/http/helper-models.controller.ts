import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import {
  created,
  CurrentUser,
  decodeCursor,
  encodeCursor,
  Id,
  ok,
  PageQuery,
  type Principal,
  type Reply,
  RequestKey,
  Requests,
  Roles,
} from '#libs/http';
import { invalid, isUuid } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { KeepHelperModels } from '../application/keep-helper-models.js';
import { MODEL_KINDS } from '../domain/helper-models.js';
import { actorOf } from './actor.js';
import {
  END_MODEL_EXAMPLES,
  HELPER_EXAMPLES,
  KINDS_EXAMPLE,
  LEAVE_EXAMPLES,
  MODEL_EXAMPLE,
  MODEL_EXAMPLES,
  MODELS_EXAMPLE,
  QUARTER_EXAMPLE,
} from './case-examples.js';
import { EndModelDto, LeaveDto, NewHelperDto, NewModelDto } from './helper-models.dto.js';

/** The community models ("3+1", veterans, Fatherland Front and the others): who stands by whom. */
@ApiTags('helper models')
@Controller('api/v1')
export class HelperModelsController {
  constructor(
    private readonly database: Database,
    private readonly requests: Requests,
    private readonly models: KeepHelperModels,
  ) {}

  @Get('helper-models')
  @Roles('registry-officer', 'commune-leader')
  @ApiOperation({
    summary: 'The models of one’s areas with their helpers and how many people each stands by',
  })
  @ApiOkResponse({ schema: { type: 'object' }, example: MODELS_EXAMPLE })
  async list(@Query() { limit, cursor }: PageQuery, @CurrentUser() user: Principal) {
    const after = cursor === undefined ? null : idIn(cursor);
    const { items, next } = await this.database.transaction((tx) =>
      this.models.list(tx, { limit, after }, actorOf(user)),
    );
    return { items, nextCursor: next === null ? null : encodeCursor({ id: next }) };
  }

  @Get('helper-models/kinds')
  @Roles('registry-officer', 'commune-leader')
  @ApiOperation({ summary: 'The kinds of model, where each was reported, and what it starts from' })
  @ApiOkResponse({ schema: { type: 'object' }, example: KINDS_EXAMPLE })
  kinds() {
    return { items: MODEL_KINDS };
  }

  @Post('helper-models')
  @Roles('registry-officer', 'commune-leader')
  @ApiOperation({ summary: 'A commune runs a model from now on' })
  @ApiBody({ type: NewModelDto, examples: MODEL_EXAMPLES })
  @ApiCreatedResponse({ schema: { type: 'object' }, example: MODEL_EXAMPLE })
  add(
    @Body() told: NewModelDto,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    return this.requests.run(key, async (tx) => {
      const { recordedAt: _at, recordedBy: _by, ...model } = await this.models.add(tx, told, actorOf(user));
      return created(`/api/v1/helper-models/${model.id}`, model);
    });
  }

  @Post('helper-models/:id/end')
  @HttpCode(200)
  @Roles('registry-officer', 'commune-leader')
  @ApiOperation({
    summary: 'A commune runs a model no longer, and its helpers leave; not while it stands by anybody',
  })
  @ApiBody({ type: EndModelDto, examples: END_MODEL_EXAMPLES })
  @ApiOkResponse({
    schema: { type: 'object' },
    example: { ...MODEL_EXAMPLE, endedOn: '2026-11-20', endReason: 'joined-another-model' },
  })
  end(
    @Id() id: string,
    @Body() told: EndModelDto,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    return this.requests.run(key, async (tx) => {
      const ended = await this.models.end(tx, id, told, actorOf(user));
      const { recordedAt: _at, recordedBy: _by, ...model } = ended;
      return ok(model);
    });
  }

  @Post('helper-models/:id/helpers')
  @Roles('registry-officer', 'commune-leader')
  @ApiOperation({ summary: 'Somebody helps in a model from now on' })
  @ApiBody({ type: NewHelperDto, examples: HELPER_EXAMPLES })
  @ApiCreatedResponse({ schema: { type: 'object' }, example: { id: MODEL_EXAMPLE.id } })
  addHelper(
    @Id() id: string,
    @Body() told: NewHelperDto,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    return this.requests.run(key, async (tx) => {
      const helperId = await this.models.addHelper(tx, id, told, actorOf(user));
      return created(`/api/v1/helper-models/${id}`, { id: helperId, modelId: id });
    });
  }

  @Post('helpers/:id/departure')
  @HttpCode(200)
  @Roles('registry-officer', 'commune-leader')
  @ApiOperation({ summary: 'Somebody helps no longer; not while they stand by anybody' })
  @ApiBody({ type: LeaveDto, examples: LEAVE_EXAMPLES })
  @ApiOkResponse({ schema: { type: 'object' }, example: { id: MODEL_EXAMPLE.id, leftOn: '2026-11-20' } })
  leave(
    @Id() id: string,
    @Body() { on }: LeaveDto,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    return this.requests.run(key, async (tx) => {
      await this.models.leave(tx, id, on, actorOf(user));
      return ok({ id, leftOn: on });
    });
  }

  @Get('helper-models/:id/quarters/:quarter')
  @Roles('registry-officer', 'commune-leader')
  @ApiOperation({ summary: 'What a quarter of a model brought, in figures' })
  @ApiParam({ name: 'quarter', example: '2026-Q4' })
  @ApiOkResponse({ schema: { type: 'object' }, example: QUARTER_EXAMPLE })
  report(
    @Id() id: string,
    @Param('quarter') quarter: string,
    @CurrentUser() user: Principal,
  ): ReturnType<KeepHelperModels['report']> {
    return this.database.read((tx) => this.models.report(tx, id, quarter, actorOf(user)));
  }
}

function idIn(cursor: string): string {
  const { id } = decodeCursor<{ id: string }>(cursor);
  if (!isUuid(id)) throw invalid([{ pointer: '/cursor', code: 'cursor-invalid' }]);
  return id;
}
