import { Id, Roles } from '#libs/http';
import { Controller, Get, Header, StreamableFile } from '@nestjs/common';
import {
  ApiExcludeEndpoint,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { cardsPdf, tableSheetsPdf } from '../application/fair-pdf.js';
import { Names } from '../application/names.js';
import { type Caller, Upstreams } from '../application/upstreams.js';
import {
  fairPapers,
  type FairPapers,
  type FairTold,
  type GuestTold,
  type MeetingTold,
} from '../domain/fair-papers.js';
import { AsCaller, RawQuery } from './caller.js';

interface Timetable {
  readonly fair: FairTold;
  readonly items: readonly MeetingTold[];
}
interface WomenTold {
  readonly code: string;
  readonly people: number;
  readonly women: number | null;
}
interface List<T> {
  readonly items: readonly T[];
}

/** How many names the registry gives at a time. */
const NAMES_AT_A_TIME = 200;

/** Job fairs with the names that their reader may know, and the papers on which they stand. */
@ApiTags('job fairs')
@Controller('api/v1')
export class FairsController {
  constructor(
    private readonly upstreams: Upstreams,
    private readonly names: Names,
  ) {}

  @Get('job-fairs/:id/invitations')
  @Roles('counsellor')
  @ApiExcludeEndpoint()
  async guests(@Id() id: string, @AsCaller() caller: Caller): Promise<object> {
    const page = await this.upstreams.json<List<GuestTold>>(
      'employment',
      `/api/v1/job-fairs/${id}/invitations`,
      caller,
    );
    return { ...page, items: await this.named(page.items, id, caller) };
  }

  @Get('job-fairs/:id/invitation-list')
  @Roles('counsellor')
  @ApiExcludeEndpoint()
  async invitable(@Id() id: string, @RawQuery() query: string, @AsCaller() caller: Caller): Promise<object> {
    const path = `/api/v1/job-fairs/${id}/invitation-list${query}`;
    const page = await this.upstreams.json<List<{ personId: string }>>('employment', path, caller);
    return { ...page, items: await this.named(page.items, id, caller) };
  }

  @Get('job-fairs/:id/timetable')
  @Roles('counsellor')
  @ApiExcludeEndpoint()
  async timetable(@Id() id: string, @AsCaller() caller: Caller): Promise<object> {
    const table = await this.upstreams.json<Timetable>(
      'employment',
      `/api/v1/job-fairs/${id}/timetable`,
      caller,
    );
    return { ...table, items: await this.named(table.items, id, caller) };
  }

  @Get('job-fairs/:id/counter-sheet')
  @Roles('counsellor')
  @ApiExcludeEndpoint()
  async sheet(@Id() id: string, @AsCaller() caller: Caller): Promise<object> {
    const [sheet, { groups }] = await Promise.all([
      this.upstreams.json<Readonly<Record<string, number>>>(
        'employment',
        `/api/v1/job-fairs/${id}/counter-sheet`,
        caller,
      ),
      this.upstreams.json<{ groups: object[] | null }>(
        'employment',
        `/internal/job-fairs/${id}/counted`,
        caller,
      ),
    ]);
    if (!groups) return { ...sheet, women: null };
    const { items } = await this.upstreams.json<{ items: WomenTold[] | null }>(
      'registry',
      '/internal/women-counts',
      caller,
      { subject: id, groups },
    );
    return { ...sheet, women: womenOf(sheet, items) };
  }

  @Get('introduction-proposals')
  @Roles('counsellor')
  @ApiExcludeEndpoint()
  async proposals(@RawQuery() query: string, @AsCaller() caller: Caller): Promise<object> {
    const path = `/api/v1/introduction-proposals${query}`;
    const page = await this.upstreams.json<List<{ personId: string }>>('employment', path, caller);
    return { ...page, items: await this.named(page.items, undefined, caller) };
  }

  @Get('job-fairs/:id/cards')
  @Roles('counsellor')
  @Header('content-type', 'application/pdf')
  @ApiOperation({ summary: 'The cards that people take along, two to a page of A4' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async cards(@Id() id: string, @AsCaller() caller: Caller): Promise<StreamableFile> {
    return pdf(await cardsPdf(await this.papers(id, caller)), 'the-phong-van.pdf');
  }

  @Get('job-fairs/:id/table-sheets')
  @Roles('counsellor')
  @Header('content-type', 'application/pdf')
  @ApiOperation({ summary: 'A sheet for each table, to tick what came of each interview' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async tableSheets(@Id() id: string, @AsCaller() caller: Caller): Promise<StreamableFile> {
    return pdf(await tableSheetsPdf(await this.papers(id, caller)), 'phieu-ban-tuyen-dung.pdf');
  }

  private async papers(id: string, caller: Caller): Promise<FairPapers> {
    const [{ fair, items }, guests] = await Promise.all([
      this.upstreams.json<Timetable>('employment', `/api/v1/job-fairs/${id}/timetable`, caller),
      this.upstreams.json<List<GuestTold>>('employment', `/api/v1/job-fairs/${id}/invitations`, caller),
    ]);
    return fairPapers(fair, await this.named(guests.items, id, caller), items);
  }

  private async named<T extends { readonly personId: string }>(
    items: readonly T[],
    subject: string | undefined,
    caller: Caller,
  ): Promise<(T & { fullName?: string })[]> {
    const people = [...new Set(items.map(({ personId }) => personId))].map((personId) => ({ personId }));
    const names = new Map<string, string>();
    for (let from = 0; from < people.length; from += NAMES_AT_A_TIME) {
      const part = people.slice(from, from + NAMES_AT_A_TIME);
      const reading = { purpose: 'employment' as const, ...(subject && { subject }) };
      for (const { personId, fullName } of await this.names.join(part, reading, caller)) {
        if (fullName !== undefined) names.set(personId, fullName);
      }
    }
    return items.map((item) => {
      const fullName = names.get(item.personId);
      return fullName === undefined ? item : { ...item, fullName };
    });
  }
}

/** Numbers of women under the counters' names; null for all of them when they are of other people than the sheet's. */
function womenOf(sheet: Readonly<Record<string, number>>, told: readonly WomenTold[] | null): object | null {
  if (!told || told.some(({ code, people }) => sheet[code] !== people)) return null;
  return Object.fromEntries(told.map(({ code, women }) => [code, women]));
}

const pdf = (bytes: Buffer, filename: string): StreamableFile =>
  new StreamableFile(bytes, { type: 'application/pdf', disposition: `attachment; filename="${filename}"` });
