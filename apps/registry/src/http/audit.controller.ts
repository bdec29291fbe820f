import { Readable } from 'node:stream';
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CurrentUser, decodeCursor, encodeCursor, type Principal, Roles } from '#libs/http';
import { addDays, type PlainDate } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { type ChainReport, KeepAuditChain } from '../application/keep-audit-chain.js';
import { actorOf } from './actor.js';
import { AUDIT_EXAMPLE, CHAIN_EXAMPLE } from './examples.js';
import { AuditQueryDto } from './people.dto.js';

/** Midnight in Việt Nam. */
const startOf = (day: PlainDate): Date => new Date(`${day}T00:00:00+07:00`);

@ApiTags('audit')
@Controller('api/v1/audit')
export class AuditController {
  constructor(
    private readonly database: Database,
    private readonly chain: KeepAuditChain,
  ) {}

  @Get()
  @Roles('auditor')
  @ApiOperation({
    summary: 'Who read or wrote what, in the order of the chain; reading this is logged as well',
  })
  @ApiOkResponse({ schema: { type: 'object' }, example: AUDIT_EXAMPLE })
  async list(@Query() query: AuditQueryDto, @CurrentUser() user: Principal) {
    const { limit, cursor, personId, actor, act, hours, from, to } = query;
    const entries = await this.database.transaction((tx) =>
      this.chain.list(
        tx,
        {
          limit: limit + 1,
          after: cursor === undefined ? 0 : Number(decodeCursor<{ position: number }>(cursor).position) || 0,
          ...(personId === undefined ? {} : { personId }),
          ...(actor === undefined ? {} : { actor }),
          ...(act === undefined ? {} : { act }),
          ...(hours === undefined ? {} : { oddHours: true }),
          ...(from === undefined ? {} : { from: startOf(from) }),
          ...(to === undefined ? {} : { before: startOf(addDays(to, 1)) }),
        },
        actorOf(user),
      ),
    );
    const items = entries.slice(0, limit).map((entry) => ({ ...entry, position: Number(entry.position) }));
    const last = items.at(-1);
    return {
      items,
      nextCursor: entries.length > limit && last ? encodeCursor({ position: last.position }) : null,
    };
  }

  @Get('export')
  @Roles('auditor')
  @ApiOperation({
    summary:
      'The whole chain, a line a link, for `npm run verify:audit`; other areas’ entries as links alone',
  })
  @ApiProduces('application/x-ndjson')
  @ApiOkResponse({ schema: { type: 'string' } })
  async export(@CurrentUser() user: Principal): Promise<StreamableFile> {
    const actor = actorOf(user);
    await this.database.transaction((tx) => this.chain.noteExport(tx, actor));
    const { database, chain } = this;
    async function* lines(): AsyncGenerator<string> {
      let position = 0;
      for (;;) {
        const from = position;
        const links = await database.read((tx) => chain.links(tx, from, actor));
        const last = links.at(-1);
        if (!last) return;
        position = last.position;
        yield links.map((each) => `${JSON.stringify(each)}\n`).join('');
      }
    }
    return new StreamableFile(Readable.from(lines()), {
      type: 'application/x-ndjson',
      disposition: 'attachment; filename="audit.jsonl"',
    });
  }

  @Get('verification')
  @Roles('auditor', 'operator')
  @ApiOperation({ summary: 'Walks the whole chain and tells whether it holds' })
  @ApiOkResponse({ schema: { type: 'object' }, example: CHAIN_EXAMPLE })
  verify(): Promise<ChainReport> {
    return this.database.read((tx) => this.chain.verify(tx));
  }
}
