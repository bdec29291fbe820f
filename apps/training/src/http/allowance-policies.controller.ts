import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import {
  created,
  CurrentUser,
  decodeCursor,
  encodeCursor,
  PageQuery,
  type Principal,
  type Reply,
  RequestKey,
  Requests,
  requireArea,
  Roles,
} from '#libs/http';
import { Clock, invalid, notFound } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { provinceOn } from '#libs/reference';
import { WriteAllowancePolicy } from '../application/write-allowance-policy.js';
import { AllowancePolicyRows, type WrittenPolicy } from '../persistence/allowance-policy-rows.js';
import { AllowancePolicyBody, exampleAllowancePolicy } from './allowance-policy.body.js';

class AllowancePolicyView extends AllowancePolicyBody {
  @ApiProperty({ example: '38.o1' })
  id: string;

  @ApiProperty({ type: String, nullable: true, description: 'null: the whole country' })
  declare provinceCode: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  declare to: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Subject of the token; null: came with the code',
  })
  recordedBy: string | null;
}

class AllowancePolicyList {
  @ApiProperty({ type: [AllowancePolicyView] })
  items: object[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

/** What provinces and the country give for a course. Whoever works out the money does not write the rule. */
@ApiTags('training')
@Controller('api/v1/allowance-policies')
export class AllowancePoliciesController {
  constructor(
    private readonly database: Database,
    private readonly requests: Requests,
    private readonly rows: AllowancePolicyRows,
    private readonly writePolicy: WriteAllowancePolicy,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Roles('operator', 'training-coordinator', 'auditor')
  @ApiOperation({
    summary: 'Every decision on allowances ever written, of the country and of every province',
  })
  @ApiOkResponse({ type: AllowancePolicyList })
  async list(@Query() { limit, cursor }: PageQuery): Promise<AllowancePolicyList> {
    const from = cursor === undefined ? 0 : decodeCursor<{ at: number }>(cursor).at;
    const rows = await this.database.read((tx) => this.rows.all(tx));
    const end = from + limit;
    const items = rows.slice(from, end).map(policyView);
    return { items, nextCursor: end < rows.length ? encodeCursor({ at: end }) : null };
  }

  @Get(':policy')
  @Roles('operator', 'training-coordinator', 'auditor')
  @ApiOperation({ summary: 'One decision, as allowances name it' })
  @ApiOkResponse({ type: AllowancePolicyView })
  async show(@Param('policy') policy: string): Promise<object> {
    const rows = await this.database.read((tx) => this.rows.all(tx));
    const row = rows.find(({ id }) => id === policy);
    if (!row) throw notFound();
    return policyView(row);
  }

  @Post()
  @Roles('operator')
  @ApiOperation({
    summary: 'Write what a province has decided from a day on; it takes the place of its earlier decision',
  })
  @ApiBody({ type: AllowancePolicyBody, examples: { resolution: { value: exampleAllowancePolicy } } })
  @ApiCreatedResponse({ type: AllowancePolicyView })
  write(
    @Body() body: AllowancePolicyBody,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    const { provinceCode, feeCaps, to = null, ...decided } = body;
    if (!provinceOn(provinceCode, this.clock.today()))
      throw invalid([{ pointer: '/provinceCode', code: 'unknown-province' }]);
    // a province has no commune of its own: only an area that is the province covers it
    requireArea(user, { communeCode: provinceCode, provinceCode });
    const feeCap = Object.fromEntries(feeCaps.map(({ basis, amount }) => [basis, amount]));
    return this.requests.run(key, async (tx) => {
      const policy = { ...decided, provinceCode, feeCap, to };
      const written = await this.writePolicy.run(tx, policy, user.subject);
      return created(`/api/v1/allowance-policies/${written.id}`, policyView(written));
    });
  }
}

const policyView = ({ feeCap, ...policy }: WrittenPolicy): object => ({
  ...policy,
  feeCaps: Object.entries(feeCap).map(([basis, amount]) => ({ basis, amount })),
});
