import { Body, Controller, Get, Headers, HttpCode, Post, Query, Req } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import type { Request } from 'express';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import {
  areaFilter,
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
  requireArea,
  visibleOr404,
  IsPlainDate,
  languageOf,
  notInFuture,
} from '#libs/http';
import { Clock, type Pile, PILES } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { ActOnReferral } from '../application/act-on-referral.js';
import { PrepareEstablishment } from '../application/prepare-establishment.js';
import { PrepareReferral } from '../application/prepare-referral.js';
import { ShowReferrals } from '../application/show-referrals.js';
import { ACT_REASONS, PAYMENT_NUMBER } from '../domain/act-reason.js';
import {
  assertMayPrepare,
  REFERRAL_ACTS,
  REFERRAL_STATES,
  type ReferralActName,
  type ReferralState,
} from '../domain/referral.js';
import { ELSEWHERE, type WorkKind, WeighWork } from '../application/weigh-work.js';
import { documentNames } from './document-names.js';
import { EXAMPLES_PREPARE, PrepareReferralBody, toCommand } from './prepare-referral.body.js';
import { prescreenView, PrescreenView } from './prescreen.view.js';
import { DocumentList, ReferralPage, referralView, ReferralView, turnView } from './referral.view.js';

const WORK_KINDS = [...REFERRAL_ACTS, ELSEWHERE];

export class ReferralsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: REFERRAL_STATES })
  @IsOptional()
  @IsIn(REFERRAL_STATES)
  status?: ReferralState;

  @ApiPropertyOptional({ enum: WORK_KINDS, description: 'What comes next; `elsewhere`: by another office' })
  @IsOptional()
  @IsIn(WORK_KINDS)
  work?: WorkKind;

  @ApiPropertyOptional({ enum: PILES, description: 'A pile of your work list' })
  @IsOptional()
  @IsIn(PILES)
  pile?: Pile;
}

export class ReferralActBody {
  static readonly furtherFaults = [notInFuture];

  @ApiProperty({ enum: REFERRAL_ACTS })
  @IsIn(REFERRAL_ACTS)
  act: ReferralActName;

  @ApiPropertyOptional({ format: 'date', description: 'Day it happened; today when left out' })
  @IsOptional()
  @IsPlainDate()
  on?: string;

  @ApiPropertyOptional({
    maxLength: 200,
    description: `One of ${ACT_REASONS.join(', ')}; of other words only \`other\` is kept, for they may name somebody. Needed for \`withdraw\``,
    example: 'papers-missing',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  reason?: string;

  @ApiPropertyOptional({
    ...{ type: 'integer', minimum: 1, example: 40_000_000 },
    description:
      'Đồng granted (approve; what was asked when left out), paid out (disburse; what is left), or asked for anew (submit of what was returned; not above the ceiling)',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000_000_000)
  amount?: number;

  @ApiPropertyOptional({
    ...{ type: 'integer', minimum: 1, example: 48 },
    description: 'Asked for anew (submit of what was returned; not above the longest term)',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1200)
  termMonths?: number;

  @ApiPropertyOptional({
    maxLength: 40,
    description: 'The number of the payment at the bank',
    example: 'GN-1',
  })
  @IsOptional()
  @Matches(PAYMENT_NUMBER, { context: { code: 'not-a-payment-number' } })
  reference?: string;
}

const EXAMPLE_ACTS = {
  confirm: { value: { act: 'confirm-list' } },
  again: { value: { act: 'submit', amount: 40_000_000, termMonths: 48 } },
  withdraw: { value: { act: 'withdraw', reason: 'no-longer-wanted' } },
  tranche: { value: { act: 'disburse', amount: 40_000_000, reference: 'GN-1' } },
};

@ApiTags('credit')
@Controller('api/v1/credit-referrals')
export class ReferralsController {
  constructor(
    private readonly database: Database,
    private readonly requests: Requests,
    private readonly prepareReferral: PrepareReferral,
    private readonly prepareEstablishment: PrepareEstablishment,
    private readonly actOnReferral: ActOnReferral,
    private readonly showReferrals: ShowReferrals,
    private readonly work: WeighWork,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Roles('credit-officer', 'commune-leader', 'registry-officer')
  @ApiOperation({ summary: 'The loans on their way in your areas, newest first' })
  @ApiOkResponse({ type: ReferralPage })
  async list(@Query() query: ReferralsQuery, @CurrentUser() user: Principal): Promise<ReferralPage> {
    const { limit, status, work, pile } = query;
    const after = query.cursor === undefined ? undefined : decodeCursor<{ id: string }>(query.cursor).id;
    const areas = areaFilter(user);
    const [found, turns] = await this.database.read(async (tx) => {
      const ids = work || pile ? await this.work.idsOf(tx, areas, user.role, { work, pile }) : undefined;
      const rows = await this.showReferrals.list(tx, { areas, status, ids, after, limit: limit + 1 });
      return [rows, await this.work.turns(tx, rows)];
    });
    const today = this.clock.today();
    const items = found.slice(0, limit).map((referral) => ({
      ...referralView(referral, user),
      turn: turnView(turns.get(referral.id), user.role, today),
    }));
    const last = items.at(-1);
    return { items, nextCursor: found.length > limit && last ? encodeCursor({ id: last.id }) : null };
  }

  @Get(':id')
  @Roles('credit-officer', 'commune-leader', 'registry-officer')
  @ApiOperation({ summary: 'One loan on its way, with every act so far' })
  @ApiOkResponse({ type: ReferralView })
  async show(@Id() id: string, @CurrentUser() user: Principal): Promise<ReferralView> {
    const referral = await this.database.read((tx) => this.showReferrals.one(tx, id));
    return referralView(visibleOr404(user, referral), user);
  }

  @Get(':id/documents')
  @Roles('credit-officer', 'commune-leader', 'registry-officer')
  @ApiOperation({ summary: 'The papers of the dossier, and which of them are there' })
  @ApiOkResponse({ type: DocumentList })
  async documents(
    @Id() id: string,
    @CurrentUser() user: Principal,
    @Req() request: Request,
  ): Promise<DocumentList> {
    const language = languageOf(request);
    const documents = await this.database.read(async (tx) => {
      const referral = visibleOr404(user, await this.showReferrals.one(tx, id));
      return this.showReferrals.documents(tx, referral);
    });
    return {
      items: documents.map(({ code, status }) => ({ code, status, name: documentNames[code][language] })),
    };
  }

  @Get(':id/prescreen')
  @Roles('credit-officer', 'commune-leader')
  @ApiOperation({
    summary: 'May be lent on this dossier as it stands today? Every condition with its article',
  })
  @ApiOkResponse({ type: PrescreenView })
  async prescreen(
    @Id() id: string,
    @CurrentUser() user: Principal,
    @Headers('accept-language') language?: string,
  ): Promise<PrescreenView> {
    const answer = await this.database.read(async (tx) =>
      this.showReferrals.prescreen(tx, visibleOr404(user, await this.showReferrals.one(tx, id))),
    );
    return prescreenView(answer, language);
  }

  @Post()
  @Roles('registry-officer', 'credit-officer')
  @ApiOperation({
    summary:
      'Put a person forward for the list of the commune (registry officer), or take the dossier of an establishment at the bank (credit officer); you thereby prepare the referral',
  })
  @ApiBody({ type: PrepareReferralBody, examples: EXAMPLES_PREPARE })
  @ApiCreatedResponse({ type: ReferralView })
  prepare(
    @Body() body: PrepareReferralBody,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    const asked = toCommand(body);
    assertMayPrepare(user, asked.kind);
    if (asked.kind === 'establishment') requireArea(user, asked);
    return this.requests.run(key, async (tx) => {
      const referral =
        asked.kind === 'establishment'
          ? await this.prepareEstablishment.run(tx, asked, user)
          : await this.prepareReferral.run(
              tx,
              visibleOr404(user, await this.showReferrals.applicant(tx, asked.personId)),
              asked,
              user,
            );
      return created(`/api/v1/credit-referrals/${referral.id}`, referralView(referral, user));
    });
  }

  @Post(':id/acts')
  @HttpCode(200)
  @Roles('registry-officer', 'commune-leader', 'credit-officer')
  @ApiOperation({
    summary: 'Confirm, endorse, submit, return, approve, decline, disburse, check, close or withdraw',
  })
  @ApiBody({ type: ReferralActBody, examples: EXAMPLE_ACTS })
  @ApiOkResponse({ type: ReferralView })
  act(
    @Id() id: string,
    @Body() body: ReferralActBody,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    return this.requests.run(key, async (tx) => {
      const referral = visibleOr404(user, await this.showReferrals.toAct(tx, id));
      return ok(referralView(await this.actOnReferral.run(tx, referral, body, user), user));
    });
  }
}
