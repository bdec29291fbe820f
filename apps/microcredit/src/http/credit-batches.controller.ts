import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import type { Request } from 'express';
import {
  covers,
  created,
  CurrentUser,
  decodeCursor,
  encodeCursor,
  Id,
  languageOf,
  PageQuery,
  type Principal,
  type Reply,
  RequestKey,
  Requests,
  Roles,
  TextBook,
  Upload,
  type UploadedFile,
  UploadOf,
} from '#libs/http';
import { invalid, notFound } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { UnreadableFile } from '#libs/sheets';
import { NoAnswers, readBankAnswers } from '../application/read-bank-answers.js';
import { TakeBankAnswers } from '../application/take-bank-answers.js';
import type { BankAnswer } from '../domain/bank-answer.js';
import { AnswerBatches } from '../persistence/answer-batches.js';
import {
  CreditBatchPage,
  creditBatchSummary,
  CreditBatchView,
  creditBatchView,
} from './credit-batch.view.js';

const MOST_BYTES = 2 * 1024 * 1024;
const Whole = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && value !== '' ? Number(value) : value,
  );

/** What the sender counted, on paper or by program. */
class ControlTotalsBody {
  @ApiProperty({ type: 'integer', example: 3, description: 'Lines with a result' })
  @Whole()
  @IsInt()
  @Min(0)
  @Max(2_000)
  count: number;

  @ApiProperty({ type: 'integer', example: 180_000_000, description: 'Đồng over those lines' })
  @Whole()
  @IsInt()
  @Min(0)
  amount: number;

  @ApiPropertyOptional({ description: 'SHA-256, hex; compared when it is given' })
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/)
  sha256?: string;
}

/** What the bank decided and paid, as a file. */
@ApiTags('credit')
@Controller('api/v1/credit-batches')
export class CreditBatchesController {
  constructor(
    private readonly database: Database,
    private readonly requests: Requests,
    private readonly takeBankAnswers: TakeBankAnswers,
    private readonly batches: AnswerBatches,
    private readonly texts: TextBook,
  ) {}

  @Post()
  @Roles('credit-officer')
  @Upload(MOST_BYTES)
  @ApiOperation({
    summary:
      'Take the answers of the bank from its list (.xlsx or text), when the totals are those of the sender',
  })
  @ApiCreatedResponse({ type: CreditBatchView })
  async send(
    @UploadOf() file: UploadedFile,
    @Body() expected: ControlTotalsBody,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
    @Req() request: Request,
  ): Promise<Reply> {
    const lines = await linesOf(file);
    return this.requests.run(key, async (tx) => {
      const sees = (place: { communeCode: string; provinceCode: string }): boolean => covers(user, place);
      const batch = await this.takeBankAnswers.run(tx, { lines, expected, sees }, user);
      return created(`/api/v1/credit-batches/${batch.id}`, creditBatchView(batch, this.words(request)));
    });
  }

  @Get()
  @Roles('credit-officer')
  @ApiOperation({
    summary: 'The files that you sent, newest first, with totals and what became of their lines',
  })
  @ApiOkResponse({ type: CreditBatchPage })
  async list(
    @Query() { limit, cursor }: PageQuery,
    @CurrentUser() user: Principal,
  ): Promise<CreditBatchPage> {
    const after = cursor === undefined ? undefined : decodeCursor<{ id: string }>(cursor).id;
    const found = await this.database.read((tx) => this.batches.of(tx, user.subject, limit + 1, after));
    const items = found.slice(0, limit).map(creditBatchSummary);
    const last = items.at(-1);
    return { items, nextCursor: found.length > limit && last ? encodeCursor({ id: last.id }) : null };
  }

  @Get(':id')
  @Roles('credit-officer')
  @ApiOperation({ summary: 'What became of each line of a file that you sent' })
  @ApiOkResponse({ type: CreditBatchView })
  async show(
    @Id() id: string,
    @CurrentUser() user: Principal,
    @Req() request: Request,
  ): Promise<CreditBatchView> {
    const batch = await this.database.read((tx) => this.batches.byId(tx, id, user.subject));
    if (!batch) throw notFound();
    return creditBatchView(batch, this.words(request));
  }

  private words(request: Request): (code: string) => string {
    const language = languageOf(request);
    return (code) => this.texts.say(code, language);
  }
}

async function linesOf(file: UploadedFile): Promise<BankAnswer[]> {
  try {
    return await readBankAnswers(file);
  } catch (error) {
    if (error instanceof UnreadableFile || error instanceof NoAnswers)
      throw invalid([{ pointer: '/file', code: error.code }]);
    throw error;
  }
}
