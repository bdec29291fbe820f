import { Body, Controller, Get, Headers, HttpCode, Post, Query } from '@nestjs/common';
import {
  ApiBody,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { ToBoolean } from '#libs/config';
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
import { ListPrescreens, type PrescreenPlace, type PrescreenRow } from '../application/list-prescreens.js';
import { ShowPrescreen } from '../application/show-prescreen.js';
import { REASON_CODES, type Verdict } from '../domain/answer.js';
import { AskPrescreen, exampleAsk, toFacts } from './ask-prescreen.body.js';
import { prescreenView, PrescreenView, VERDICTS } from './prescreen.view.js';

export class PrescreensQuery extends PageQuery {
  @ApiPropertyOptional({ enum: VERDICTS })
  @IsOptional()
  @IsIn(VERDICTS)
  verdict?: Verdict;

  @ApiPropertyOptional({
    description: 'Only those whose verdict the calendar will change within 90 days, the nearest first',
  })
  @ToBoolean()
  @IsBoolean()
  warned: boolean = false;
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
    description: 'First day on which the answer may change by itself',
  })
  nextChangeOn: string | null;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'First day on which the verdict will be another if nobody does anything',
  })
  changesOn: string | null;

  @ApiProperty({ enum: VERDICTS, nullable: true })
  changesTo: Verdict | null;

  @ApiProperty({ enum: REASON_CODES, isArray: true, description: 'The conditions that change on that day' })
  changesBecause: readonly string[];

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Since when the officer is warned of it: 90 days ahead',
  })
  warnedOn: string | null;
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
    const { limit, verdict, warned, cursor } = query;
    const after =
      cursor === undefined ? undefined : decodeCursor<PrescreenPlace & Record<string, string | null>>(cursor);
    const rows = await this.database.read((tx) =>
      this.listPrescreens.run(tx, areaFilter(user), { verdict, warned, after, limit: limit + 1 }),
    );
    return page(rows, limit);
  }

  @Post()
  @HttpCode(200)
  @Roles('credit-officer', 'commune-leader')
  @ApiOperation({ summary: 'May this establishment borrow? Saves nothing' })
  @ApiBody({ type: AskPrescreen, examples: { cooperative: { value: exampleAsk } } })
  @ApiOkResponse({ type: PrescreenView })
  async ask(
    @Body() body: AskPrescreen,
    @CurrentUser() user: Principal,
    @Headers('accept-language') language?: string,
  ): Promise<PrescreenView> {
    const { facts, place } = toFacts(body);
    requireArea(user, place);
    return prescreenView(await this.database.read((tx) => this.showPrescreen.answer(tx, facts)), language);
  }
}

function page(rows: PrescreenRow[], limit: number): PrescreenPage {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  if (rows.length <= limit || !last) return { items, nextCursor: null };
  return { items, nextCursor: encodeCursor({ id: last.personId, changesOn: last.changesOn }) };
}
