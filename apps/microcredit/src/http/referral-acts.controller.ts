import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import {
  ApiBody,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional, IsUUID } from 'class-validator';
import type { Request } from 'express';
import {
  covers,
  CurrentUser,
  IsPlainDate,
  languageOf,
  notInFuture,
  ok,
  type Principal,
  type Reply,
  RequestKey,
  Requests,
  Roles,
  TextBook,
} from '#libs/http';
import { ActOnList, type ListLine } from '../application/act-on-list.js';
import { REFERRAL_STATES } from '../domain/referral.js';

/** What is done over a list; what the bank decides it decides for each loan. */
const LIST_ACTS = ['confirm-list', 'endorse', 'submit'] as const;
const MOST = 200;

export class ActOnListBody {
  static readonly furtherFaults = [notInFuture];

  @ApiProperty({ enum: LIST_ACTS })
  @IsIn(LIST_ACTS)
  act: (typeof LIST_ACTS)[number];

  @ApiProperty({ type: [String], format: 'uuid', maxItems: MOST })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  referralIds: string[];

  @ApiPropertyOptional({ format: 'date', description: 'Day it happened; today when left out' })
  @IsOptional()
  @IsPlainDate()
  on?: string;
}

const EXAMPLE = {
  confirm: {
    value: { act: 'confirm-list', referralIds: ['0198c5de-7a30-7c0f-9d0e-3f5f6f2f5c01'] },
  },
};

class ListLineView {
  @ApiProperty({ format: 'uuid' })
  referralId: string;

  @ApiProperty({ enum: ['applied', 'refused'] })
  outcome: string;

  @ApiProperty({ type: String, nullable: true, description: 'Why it was refused' })
  code: string | null;

  @ApiProperty({ type: String, nullable: true })
  detail: string | null;

  @ApiProperty({ enum: REFERRAL_STATES, nullable: true, type: String, description: 'How it stands now' })
  state: string | null;
}

class ListOutcomeView {
  @ApiProperty({ type: 'integer' })
  applied: number;

  @ApiProperty({ type: 'integer' })
  refused: number;

  @ApiProperty({ type: [ListLineView], description: 'In the order of the request' })
  items: ListLineView[];
}

/** One act over many loans. */
@ApiTags('credit')
@Controller('api/v1/credit-referrals/acts')
export class ReferralActsController {
  constructor(
    private readonly requests: Requests,
    private readonly actOnList: ActOnList,
    private readonly texts: TextBook,
  ) {}

  @Post()
  @HttpCode(200)
  @Roles('registry-officer', 'commune-leader')
  @ApiOperation({
    summary: 'Confirm, endorse or submit a whole list; each line is told, a refused one holds up no other',
  })
  @ApiBody({ type: ActOnListBody, examples: EXAMPLE })
  @ApiOkResponse({ type: ListOutcomeView })
  act(
    @Body() body: ActOnListBody,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
    @Req() request: Request,
  ): Promise<Reply> {
    const language = languageOf(request);
    const sees = (place: { communeCode: string; provinceCode: string }): boolean => covers(user, place);
    return this.requests.run(key, async (tx) => {
      const lines = await this.actOnList.run(tx, { ...body, sees }, user);
      const applied = lines.filter(({ outcome }) => outcome === 'applied').length;
      const view = (line: ListLine): ListLineView => ({
        ...line,
        detail: line.code && this.texts.say(line.code, language),
      });
      return ok({ applied, refused: lines.length - applied, items: lines.map(view) });
    });
  }
}
