import { Body, Controller, Get, Headers, HttpCode, Post, Query } from '@nestjs/common';
import {
  ApiBody,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import {
  areaFilter,
  CurrentUser,
  decodeCursor,
  encodeCursor,
  PageQuery,
  type Principal,
  requireArea,
  Roles,
} from '#libs/http';
import { Database } from '#libs/persistence';
import { ListPrescreens, type PrescreenRow } from '../application/list-prescreens.js';
import { ShowPrescreen } from '../application/show-prescreen.js';
import type { Verdict } from '../domain/answer.js';
import { AskPrescreen, exampleAsk, toFacts } from './ask-prescreen.body.js';
import { prescreenView, PrescreenView, VERDICTS } from './prescreen.view.js';

export class PrescreensQuery extends PageQuery {
  @ApiPropertyOptional({ enum: VERDICTS })
  @IsOptional()
  @IsIn(VERDICTS)
  verdict?: Verdict;
}

class PrescreenItem {
  @ApiProperty({ format: 'uuid' })
  personId: string;

  @ApiProperty({ description: 'Added by the gateway' })
  fullName?: string;

  @ApiProperty({ example: '15421' })
  communeCode: string;

  @ApiProperty({ example: '38' })
  provinceCode: string;

  @ApiProperty({ enum: VERDICTS })
  verdict: Verdict;

  @ApiProperty({ description: 'The person said that a loan is wanted' })
  wanted: boolean;

  @ApiProperty({ enum: ['production', 'training'], nullable: true })
  purpose: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  amount: number | null;

  @ApiProperty({ format: 'date' })
  completedOn: string;

  @ApiProperty({ format: 'date' })
  screenedOn: string;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'First day on which the verdict may change by itself',
  })
  nextChangeOn: string | null;
}

class PrescreenPage {
  @ApiProperty({ type: [PrescreenItem] })
  items: PrescreenItem[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

@ApiTags('credit')
@Controller('api/v1/credit-prescreens')
export class PrescreensController {
  constructor(
    private readonly database: Database,
    private readonly listPrescreens: ListPrescreens,
    private readonly showPrescreen: ShowPrescreen,
  ) {}

  @Get()
  @Roles('credit-officer', 'commune-leader')
  @ApiOperation({ summary: 'The pre-screened people of your areas, newest first' })
  @ApiOkResponse({ type: PrescreenPage })
  async list(@Query() query: PrescreensQuery, @CurrentUser() user: Principal): Promise<PrescreenPage> {
    const { limit, verdict } = query;
    const after = query.cursor === undefined ? undefined : decodeCursor<{ id: string }>(query.cursor).id;
    const rows = await this.database.read((tx) =>
      this.listPrescreens.run(tx, areaFilter(user), { verdict, after, limit: limit + 1 }),
    );
    return page(rows, limit);
  }

  @Post()
  @HttpCode(200)
  @Roles('credit-officer', 'commune-leader')
  @ApiOperation({ summary: 'May this establishment borrow? Saves nothing' })
  @ApiBody({ type: AskPrescreen, examples: { cooperative: { value: exampleAsk } } })
  @ApiOkResponse({ type: PrescreenView })
  ask(
    @Body() body: AskPrescreen,
    @CurrentUser() user: Principal,
    @Headers('accept-language') language?: string,
  ): PrescreenView {
    const { facts, place } = toFacts(body);
    requireArea(user, place);
    return prescreenView(this.showPrescreen.answer(facts), language);
  }
}

function page(rows: PrescreenRow[], limit: number): PrescreenPage {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? encodeCursor({ id: last.personId }) : null };
}
