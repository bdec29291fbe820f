import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsNotEmpty,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import {
  created,
  CurrentUser,
  decodeCursor,
  encodeCursor,
  IsPlainDate,
  PageQuery,
  type Principal,
  type Reply,
  RequestKey,
  Requests,
  Roles,
} from '#libs/http';
import { notFound } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { ChangePolicy } from '../application/change-policy.js';
import { ShowPolicies } from '../application/show-policies.js';
import { POLICY_SERIES, type PolicySeries } from '../domain/amend-policy.js';
import { CONFIDENCES, MARKS } from '../domain/cited.js';

const SERIES = Object.keys(POLICY_SERIES) as PolicySeries[];

class RuleChangeBody {
  @ApiProperty({ example: 'rate', description: 'Path of the rule in its row, as GET shows it' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  rule: string;

  @ApiProperty({
    ...{ example: 7.2, description: 'Of the same kind as the value before' },
    anyOf: ['number', 'string', 'boolean', 'array', 'object'].map((type) => ({ type })),
  })
  @IsDefined()
  value: unknown;

  @ApiProperty({ example: 'Quyết định 999/QĐ-TTg, Điều 1' })
  @IsString()
  @MaxLength(200)
  article: string;

  @ApiProperty({ example: 'Công báo số 1–2/2027' })
  @IsString()
  @MaxLength(400)
  source: string;

  @ApiProperty({ enum: MARKS })
  @IsIn(MARKS)
  mark: (typeof MARKS)[number];

  @ApiProperty({ enum: CONFIDENCES })
  @IsIn(CONFIDENCES)
  confidence: (typeof CONFIDENCES)[number];

  @ApiProperty({ description: 'A lawyer or the bank has still to confirm it; needed when not certain' })
  @IsBoolean()
  underReview: boolean;
}

export class ChangePolicyBody {
  @ApiProperty({ enum: SERIES })
  @IsIn(SERIES)
  series: PolicySeries;

  @ApiProperty({ format: 'date', description: 'First day on which it holds' })
  @IsPlainDate()
  from: string;

  @ApiProperty({ type: [RuleChangeBody] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => RuleChangeBody)
  changes: RuleChangeBody[];
}

const exampleChange = {
  series: 'rates',
  from: '2027-01-01',
  changes: [
    {
      ...{ rule: 'rate', value: 7.2, article: 'Quyết định 999/QĐ-TTg, Điều 1', source: 'Công báo' },
      ...{ mark: 'text-read', confidence: 'high', underReview: false },
    },
  ],
};

class PolicyRowView {
  @ApiProperty({ enum: SERIES })
  series: string;

  @ApiProperty({ example: 'rate.o1' })
  version: string;

  @ApiProperty({ type: Object, description: 'From, to and every rule with its citation' })
  row: object;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Subject of the token; null: came with the code',
  })
  recordedBy: string | null;
}

class PolicyList {
  @ApiProperty({ type: [PolicyRowView] })
  items: PolicyRowView[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

export class PoliciesQuery extends PageQuery {}

@ApiTags('credit')
@Controller('api/v1/credit-policies')
export class PoliciesController {
  constructor(
    private readonly database: Database,
    private readonly requests: Requests,
    private readonly changePolicy: ChangePolicy,
    private readonly showPolicies: ShowPolicies,
  ) {}

  @Get()
  @Roles('operator', 'credit-officer', 'auditor')
  @ApiOperation({ summary: 'Every row of policy ever written, with the citation of each rule' })
  @ApiOkResponse({ type: PolicyList })
  async list(@Query() { limit, cursor }: PoliciesQuery): Promise<PolicyList> {
    const from = cursor === undefined ? 0 : decodeCursor<{ at: number }>(cursor).at;
    const rows = await this.database.read((tx) => this.showPolicies.run(tx));
    const [items, end] = [rows.slice(from, from + limit), from + limit];
    return { items, nextCursor: end < rows.length ? encodeCursor({ at: end }) : null };
  }

  @Get(':version')
  @Roles('operator', 'credit-officer', 'auditor')
  @ApiOperation({ summary: 'One row of policy, as decisions name it' })
  @ApiOkResponse({ type: PolicyRowView })
  async show(@Param('version') version: string): Promise<PolicyRowView> {
    const rows = await this.database.read((tx) => this.showPolicies.run(tx));
    const row = rows.find((each) => each.version === version);
    if (!row) throw notFound();
    return row;
  }

  @Post()
  @Roles('operator')
  @ApiOperation({
    summary:
      'Write the next row of a series: what the law says from a day on. People are pre-screened by it from that day',
  })
  @ApiBody({ type: ChangePolicyBody, examples: { rate: { value: exampleChange } } })
  @ApiCreatedResponse({ type: PolicyRowView })
  change(
    @Body() body: ChangePolicyBody,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    return this.requests.run(key, async (tx) => {
      const { series, version, row, recordedBy } = await this.changePolicy.run(tx, body, user.subject);
      return created(`/api/v1/credit-policies/${version}`, { id: version, series, version, row, recordedBy });
    });
  }
}
