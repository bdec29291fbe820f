import { Body, Controller, Get, Post, Query, Req, StreamableFile } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { Request } from 'express';
import { PassThrough } from 'node:stream';
import {
  accepted,
  CurrentUser,
  decodeCursor,
  encodeCursor,
  Id,
  languageOf,
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
import { Clock, conflict, newId, notFound } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { writeSheet } from '#libs/sheets';
import { allLines, resultSheet, type ResultWords } from '../application/import-result.js';
import { openList } from '../application/release-list.js';
import type { DoneLine } from '../domain/import/outcome.js';
import { ImportFiles } from '../persistence/import-files.js';
import { ImportLines } from '../persistence/import-lines.js';
import { ReleaseImports } from '../persistence/release-imports.js';
import { actorOf } from './actor.js';
import { IMPORT_EXAMPLE, IMPORT_LINES_EXAMPLE } from './import-examples.js';
import { importedLineView, importView, resultWords } from './import-views.js';
import { ImportActDto, ImportDefaultsDto, ImportLinesQuery, ImportQuery } from './release-imports.dto.js';

const MOST_BYTES = 20 * 1024 * 1024;
const MOST_LISTED = 20;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Lists of people who came home, as files: a province sends hundreds after an amnesty. */
@ApiTags('release-imports')
@Controller('api/v1/release-imports')
export class ReleaseImportsController {
  constructor(
    private readonly database: Database,
    private readonly requests: Requests,
    private readonly clock: Clock,
    private readonly imports: ReleaseImports,
    private readonly files: ImportFiles,
    private readonly done: ImportLines,
    private readonly texts: TextBook,
  ) {}

  @Post()
  @Roles('registry-officer')
  @Upload(MOST_BYTES)
  @ApiOperation({ summary: 'Send a list (.xlsx or text); its lines are worked off in the background' })
  @ApiAcceptedResponse({
    schema: { type: 'object' },
    example: { id: IMPORT_EXAMPLE.id, importId: IMPORT_EXAMPLE.id },
  })
  async send(
    @UploadOf() file: UploadedFile,
    @Body() defaults: ImportDefaultsDto,
    @Query() { preview }: ImportQuery,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    return this.requests.run(key, async (tx) => {
      const id = newId();
      const actor = actorOf(user);
      const fileName = Buffer.from(file.originalname, 'latin1').toString('utf8').slice(0, 200);
      const createdAt = this.clock.now();
      await this.imports.add(tx, { id, fileName, defaults: { ...defaults }, preview, createdAt, actor });
      await this.files.add(tx, id, file);
      return accepted(`/api/v1/release-imports/${id}`, { id, importId: id });
    });
  }

  @Get()
  @Roles('registry-officer')
  @ApiOperation({
    summary: 'The lists sent from your areas, newest first, so that one who left finds them again',
  })
  @ApiOkResponse({ schema: { type: 'object' }, example: { items: [IMPORT_EXAMPLE], nextCursor: null } })
  async list(
    @CurrentUser() user: Principal,
    @Req() request: Request,
  ): Promise<{ items: object[]; nextCursor: null }> {
    return this.database.transaction(async (tx) => {
      const found = await this.imports.newest(tx, actorOf(user).scope, MOST_LISTED);
      const { say } = this.words(request);
      const items = [];
      for (const each of found) items.push(importView(each, await this.done.counts(tx, each.id), say));
      return { items, nextCursor: null };
    });
  }

  @Get(':id')
  @Roles('registry-officer')
  @ApiOperation({
    summary: 'How far a list is, what became of its lines, and which columns and sheets were not read',
  })
  @ApiOkResponse({ schema: { type: 'object' }, example: IMPORT_EXAMPLE })
  async show(@Id() id: string, @CurrentUser() user: Principal, @Req() request: Request): Promise<object> {
    return this.database.transaction(async (tx) => {
      const found = await this.imports.find(tx, id, actorOf(user).scope);
      return importView(found, await this.done.counts(tx, id), this.words(request).say);
    });
  }

  @Get(':id/lines')
  @Roles('registry-officer')
  @ApiOperation({ summary: 'Line by line: the outcome and its reasons, in the order of the file' })
  @ApiOkResponse({ schema: { type: 'object' }, example: IMPORT_LINES_EXAMPLE })
  async lines(
    @Id() id: string,
    @Query() { outcome, limit, cursor }: ImportLinesQuery,
    @CurrentUser() user: Principal,
    @Req() request: Request,
  ): Promise<{ items: object[]; nextCursor: string | null }> {
    const after =
      cursor === undefined ? { sheet: -1, line: 0 } : decodeCursor<{ sheet: number; line: number }>(cursor);
    const found = await this.database.transaction(async (tx) => {
      await this.imports.find(tx, id, actorOf(user).scope);
      return this.done.after(tx, id, { after, limit: limit + 1, ...(outcome ? { outcome } : {}) });
    });
    const items = found.slice(0, limit);
    const last = items.at(-1);
    const more = found.length > limit && last;
    const { say } = this.words(request);
    return {
      items: items.map((line) => importedLineView(line, say)),
      nextCursor: more ? encodeCursor({ sheet: last.sheet, line: last.line }) : null,
    };
  }

  @Post(':id/acts')
  @Roles('registry-officer')
  @ApiOperation({ summary: 'Do in earnest what a preview showed' })
  @ApiBody({ type: ImportActDto })
  @ApiAcceptedResponse({
    schema: { type: 'object' },
    example: { id: IMPORT_EXAMPLE.id, importId: IMPORT_EXAMPLE.id },
  })
  act(
    @Id() id: string,
    @Body() _act: ImportActDto,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    return this.requests.run(key, async (tx) => {
      await this.imports.find(tx, id, actorOf(user).scope);
      await this.imports.confirm(tx, id, user.role);
      return accepted(`/api/v1/release-imports/${id}`, { id, importId: id });
    });
  }

  @Get(':id/result.xlsx')
  @Roles('registry-officer')
  @ApiProduces(XLSX)
  @ApiOperation({ summary: 'The same list back, each line with what became of it' })
  @ApiOkResponse({ content: { [XLSX]: { schema: { type: 'string', format: 'binary' } } } })
  result(@Id() id: string, @CurrentUser() user: Principal, @Req() request: Request): Promise<StreamableFile> {
    return this.back(id, user, request);
  }

  @Get(':id/refused.xlsx')
  @Roles('registry-officer')
  @ApiProduces(XLSX)
  @ApiOperation({ summary: 'The lines that were refused, each with its reasons' })
  @ApiOkResponse({ content: { [XLSX]: { schema: { type: 'string', format: 'binary' } } } })
  refused(
    @Id() id: string,
    @CurrentUser() user: Principal,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    return this.back(id, user, request, 'refused');
  }

  private async back(
    id: string,
    user: Principal,
    request: Request,
    only?: DoneLine['outcome'],
  ): Promise<StreamableFile> {
    const { found, file } = await this.database.transaction(async (tx) => ({
      found: await this.imports.find(tx, id, actorOf(user).scope),
      file: await this.files.open(tx, id),
    }));
    if (!file) throw notFound('file-forgotten');
    if (found.state !== 'done') throw conflict('import-not-finished');
    const list = await openList(file, found.defaults, this.clock.today());
    const done = allLines(this.done, (work) => this.database.read(work), id);
    const to = new PassThrough();
    void writeSheet(to, resultSheet(list, done, this.words(request), only)).catch((error: unknown) => {
      to.destroy(error instanceof Error ? error : new Error('not written'));
    });
    const name = only === undefined ? 'result.xlsx' : 'refused.xlsx';
    return new StreamableFile(to, { type: XLSX, disposition: `attachment; filename="${name}"` });
  }

  private words(request: Request): ResultWords {
    return resultWords(this.texts, languageOf(request));
  }
}
