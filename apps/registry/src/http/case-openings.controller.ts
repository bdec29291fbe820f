import { Body, Controller, Post } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { created, CurrentUser, type Principal, type Reply, RequestKey, Requests, Roles } from '#libs/http';
import { Clock } from '#libs/kernel';
import { type NewCase, OpenCase } from '../application/open-case.js';
import type { CaseOpening } from '../domain/case-life.js';
import { actorOf } from './actor.js';
import {
  NOTICE_EXAMPLES,
  OPENED_EXAMPLE,
  SELF_REFERRAL_EXAMPLES,
  SENTENCE_EXAMPLES,
} from './case-examples.js';
import { CommunitySentenceDto, ReleaseNoticeDto, SelfReferralDto } from './cases.dto.js';

/** How a case begins when nobody recorded a release. */
@ApiTags('cases')
@Controller('api/v1')
export class CaseOpeningsController {
  constructor(
    private readonly clock: Clock,
    private readonly requests: Requests,
    private readonly openCase: OpenCase,
  ) {}

  @Post('release-notices')
  @Roles('registry-officer')
  @ApiOperation({ summary: 'A prison gives notice of somebody who will come home; nothing of it travels' })
  @ApiBody({ type: ReleaseNoticeDto, examples: NOTICE_EXAMPLES })
  @ApiCreatedResponse({ schema: { type: 'object' }, example: OPENED_EXAMPLE })
  notice(
    @Body() { expectedOn, facility, ...body }: ReleaseNoticeDto,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    const notice = { expectedOn, ...(facility === undefined ? {} : { facility }) };
    return this.open('notify', { ...body, consents: [], notice }, user, key);
  }

  @Post('community-sentences')
  @Roles('registry-officer')
  @ApiOperation({ summary: 'A sentence served in the community arrives (án treo, cải tạo không giam giữ)' })
  @ApiBody({ type: CommunitySentenceDto, examples: SENTENCE_EXAMPLES })
  @ApiCreatedResponse({ schema: { type: 'object' }, example: OPENED_EXAMPLE })
  sentence(
    @Body() body: CommunitySentenceDto,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    return this.open('receive-sentence', body, user, key);
  }

  @Post('self-referrals')
  @Roles('registry-officer', 'commune-leader', 'counsellor')
  @ApiOperation({ summary: 'Somebody comes of their own accord: no release, no offence; consents decide' })
  @ApiBody({ type: SelfReferralDto, examples: SELF_REFERRAL_EXAMPLES })
  @ApiCreatedResponse({ schema: { type: 'object' }, example: OPENED_EXAMPLE })
  selfReferral(
    @Body() body: SelfReferralDto,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    return this.open('refer-self', body, user, key);
  }

  private open(
    act: CaseOpening,
    body: Omit<NewCase, 'on'> & { readonly on?: string },
    user: Principal,
    key: RequestKey,
  ): Promise<Reply> {
    return this.requests.run(key, async (tx) => {
      const opened = { ...body, on: body.on ?? this.clock.today() };
      const answer = await this.openCase.run(tx, act, opened, actorOf(user));
      return created(`/api/v1/cases/${answer.id}`, answer);
    });
  }
}
