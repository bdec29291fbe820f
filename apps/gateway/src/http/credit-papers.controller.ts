import { CurrentUser, Id, type Principal, requireArea, Roles } from '#libs/http';
import { Clock } from '#libs/kernel';
import { communeOn } from '#libs/reference';
import { bookBytes, writeSheet } from '#libs/sheets';
import { Body, Controller, Get, HttpCode, Post, Query, StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiExcludeEndpoint,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { PassThrough } from 'node:stream';
import { creditPaperPdf } from '../application/credit-paper-pdf.js';
import { CreditPapers, type OnTheWay } from '../application/credit-papers.js';
import { Names } from '../application/names.js';
import { Upstreams, type Caller } from '../application/upstreams.js';
import type { CreditPaper } from '../domain/credit-paper.js';
import { bankList } from '../application/bank-list.js';
import { paperSheet } from '../application/paper-sheet.js';
import { AsCaller, RawQuery } from './caller.js';
import { Form01Query, Form02Body, type PaperFormat, PaperQuery } from './credit-papers.dto.js';

const TYPES: Readonly<Record<PaperFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const FILE = { schema: { type: 'string', format: 'binary' } } as const;
const PAPER = { content: { [TYPES.pdf]: FILE, [TYPES.docx]: FILE } };
const MOST_LINES = 2_000;

const EXAMPLE_FORM_02 = {
  cooperative: {
    value: {
      ...{ name: 'Hợp tác xã Ví Dụ', form: 'cooperative', communeCode: '15421', workers: 20 },
      ...{ releasedWorkers: 2, amount: 500_000_000, termMonths: 60, plan: 'Mở rộng xưởng hàn' },
    },
  },
};

/** Lists and papers for the bank, with names where their reader may know them. */
@ApiTags('credit')
@Controller('api/v1')
export class CreditPapersController {
  constructor(
    private readonly papers: CreditPapers,
    private readonly upstreams: Upstreams,
    private readonly names: Names,
    private readonly clock: Clock,
  ) {}

  @Get('credit-lists')
  @Roles('registry-officer', 'commune-leader', 'credit-officer')
  @ApiExcludeEndpoint()
  async list(@RawQuery() query: string, @AsCaller() caller: Caller): Promise<object> {
    const path = `/api/v1/credit-lists${query}`;
    const list = await this.upstreams.json<{ items: OnTheWay[] }>('microcredit', path, caller);
    return { ...list, items: await this.names.join(list.items, { purpose: 'credit' }, caller) };
  }

  @Get('credit-lists/form-01')
  @Roles('registry-officer', 'commune-leader')
  @ApiOperation({
    summary: 'Form 01 of Decision 22/2023, filled in: the list that goes to the bank on day 5',
  })
  @ApiProduces(TYPES.pdf, TYPES.docx, XLSX)
  @ApiOkResponse({ content: { ...PAPER.content, [XLSX]: FILE } })
  async form01(@Query() query: Form01Query, @AsCaller() caller: Caller): Promise<StreamableFile> {
    const paper = await this.papers.form01(query, caller);
    if (query.format !== 'xlsx') return paperFile(paper, query.format);
    const disposition = `attachment; filename="${paper.file}.xlsx"`;
    return new StreamableFile(await bookBytes([paperSheet(paper)], this.clock.now()), {
      type: XLSX,
      disposition,
    });
  }

  @Post('credit-prescreens/form-02')
  @HttpCode(200)
  @Roles('commune-leader', 'credit-officer')
  @ApiOperation({ summary: 'Form 02, the plan of an establishment, filled in; saves nothing' })
  @ApiBody({ type: Form02Body, examples: EXAMPLE_FORM_02 })
  @ApiProduces(TYPES.pdf, TYPES.docx)
  @ApiOkResponse(PAPER)
  async form02(
    @Body() body: Form02Body,
    @Query() { format }: PaperQuery,
    @CurrentUser() user: Principal,
  ): Promise<StreamableFile> {
    const { communeCode, termMonths = null } = body;
    const provinceCode = communeOn(communeCode, this.clock.today())?.provinceCode;
    if (provinceCode !== undefined) requireArea(user, { communeCode, provinceCode });
    return paperFile(this.papers.form02({ ...body, termMonths }), format);
  }

  @Get('credit-referrals/:id/checklist')
  @Roles('registry-officer', 'commune-leader', 'credit-officer')
  @ApiOperation({ summary: 'The papers of a dossier, to be ticked when it is handed over' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiProduces(TYPES.pdf, TYPES.docx)
  @ApiOkResponse(PAPER)
  async checklist(
    @Id() id: string,
    @Query() { format }: PaperQuery,
    @AsCaller() caller: Caller,
  ): Promise<StreamableFile> {
    return paperFile(await this.papers.checklist(id, caller), format);
  }

  @Get('credit-referrals/:id/form-02')
  @Roles('commune-leader', 'credit-officer')
  @ApiOperation({
    summary: 'Form 02 of an establishment whose dossier is on its way, filled in as far as it is kept',
  })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiProduces(TYPES.pdf, TYPES.docx)
  @ApiOkResponse(PAPER)
  async form02Of(
    @Id() id: string,
    @Query() { format }: PaperQuery,
    @AsCaller() caller: Caller,
  ): Promise<StreamableFile> {
    return paperFile(await this.papers.form02Of(id, caller), format);
  }

  @Get('credit-referrals/list.xlsx')
  @Roles('registry-officer', 'commune-leader', 'credit-officer')
  @ApiOperation({
    summary:
      'The referrals that wait for the bank, with count, sum and hash above and columns for its answers',
  })
  @ApiProduces(XLSX)
  @ApiOkResponse({ content: { [XLSX]: FILE } })
  async sheet(@AsCaller() caller: Caller): Promise<StreamableFile> {
    const items: (OnTheWay & { fullName?: string })[] = [];
    let cursor: string | null = null;
    do {
      const path = `/api/v1/credit-referrals?status=submitted&limit=200${cursor === null ? '' : `&cursor=${cursor}`}`;
      const page: { items: OnTheWay[]; nextCursor: string | null } = await this.upstreams.json(
        'microcredit',
        path,
        caller,
      );
      items.push(...(await this.names.join(page.items, { purpose: 'credit' }, caller)));
      cursor = page.nextCursor;
    } while (cursor !== null && items.length < MOST_LINES);
    const to = new PassThrough();
    void writeSheet(to, bankList(items, this.clock.today())).catch((error: unknown) => {
      to.destroy(error instanceof Error ? error : new Error('not written'));
    });
    return new StreamableFile(to, {
      type: XLSX,
      disposition: 'attachment; filename="ho-so-cho-ngan-hang.xlsx"',
    });
  }

  /** After the list of the bank, whose path looks like an id. */
  @Get('credit-referrals/:id')
  @Roles('credit-officer', 'commune-leader', 'registry-officer')
  @ApiExcludeEndpoint()
  async one(@Id() id: string, @AsCaller() caller: Caller): Promise<object> {
    const one = await this.upstreams.json<OnTheWay>('microcredit', `/api/v1/credit-referrals/${id}`, caller);
    return (await this.names.join([one], { purpose: 'credit', subject: id }, caller))[0] ?? one;
  }
}

/** Loaded by the first paper that wants it: the gateway starts without its package. */
async function docxOf(paper: CreditPaper): Promise<Buffer> {
  const { creditPaperDocx } = await import('../application/credit-paper-docx.js');
  return creditPaperDocx(paper);
}

async function paperFile(paper: CreditPaper, format: PaperFormat): Promise<StreamableFile> {
  const bytes = await (format === 'pdf' ? creditPaperPdf(paper) : docxOf(paper));
  return new StreamableFile(bytes, {
    type: TYPES[format],
    disposition: `attachment; filename="${paper.file}.${format}"`,
  });
}
