import { Id, Roles } from '#libs/http';
import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import {
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProduces,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { consentSlipPdf } from '../application/consent-slip-pdf.js';
import { personFilePdf } from '../application/person-file-pdf.js';
import { type Caller, Upstreams } from '../application/upstreams.js';
import { GatewayConfig } from '../config.js';
import { consentSlip, type PaperSubject } from '../domain/consent-slip.js';
import type { HeldBy } from '../domain/held/say-held.js';
import { type Language, LANGUAGES } from '../domain/held/words.js';
import { SERVICES } from '../domain/path-table.js';
import { AsCaller } from './caller.js';

const PDF = { schema: { type: 'string', format: 'binary' } } as const;
const FILE_EXAMPLE = {
  subject: { personId: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5a01', fullName: 'Lê Văn Thử', asOf: '2026-11-22' },
  held: [{ service: 'training', items: [{ table: 'person_guard', count: 1, rows: [{ sequence: 3 }] }] }],
};

/** A link on a page cannot say `Accept-Language`. */
class LanguageQuery {
  @ApiPropertyOptional({ enum: LANGUAGES, description: 'Else as Accept-Language says, vi first' })
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;
}

/** What somebody may take home: what they agreed to, and everything that is held on them (Luật 91/2025/QH15). */
@ApiTags('people')
@Controller('api/v1/people/:id')
export class PersonPapersController {
  constructor(
    private readonly upstreams: Upstreams,
    private readonly config: GatewayConfig,
  ) {}

  @Get('consents/slip')
  @Roles('registry-officer', 'commune-leader', 'counsellor', 'person')
  @Header('content-type', 'application/pdf')
  @ApiOperation({
    summary: 'The slip of what somebody agreed to, with a code that leads to what holds today',
  })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiProduces('application/pdf')
  @ApiOkResponse(PDF)
  async slip(@Id() id: string, @AsCaller() caller: Caller): Promise<StreamableFile> {
    const path = `/internal/people/${id}/consent-slip`;
    const subject = await this.upstreams.json<PaperSubject>('registry', path, caller);
    const link = new URL(`/people/${id}`, this.config.PUBLIC_URL).href;
    return pdf(await consentSlipPdf(consentSlip(subject), link), 'phieu-dong-y.pdf');
  }

  @Get('file')
  @Roles('registry-officer', 'person')
  @ApiOperation({ summary: 'Everything that any service holds on somebody; the reading is logged' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ schema: { type: 'object' }, example: FILE_EXAMPLE })
  async file(
    @Id() id: string,
    @AsCaller() caller: Caller,
  ): Promise<{ subject: PaperSubject; held: HeldBy[] }> {
    // the registry first: it decides whether this person may be read at all, and writes it down
    const subject = await this.upstreams.json<PaperSubject>(
      'registry',
      `/internal/people/${id}/file`,
      caller,
    );
    const held = await Promise.all(
      SERVICES.map(async (service) => ({
        service,
        ...(await this.upstreams.json<Pick<HeldBy, 'items'>>(
          service,
          `/internal/people/${id}/holdings`,
          caller,
        )),
      })),
    );
    return { subject, held };
  }

  @Get('file.pdf')
  @Roles('registry-officer', 'person')
  @Header('content-type', 'application/pdf')
  @ApiOperation({ summary: 'The same file on paper, every field by its name in the reader’s language' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiProduces('application/pdf')
  @ApiOkResponse(PDF)
  async fileOnPaper(
    @Id() id: string,
    @Query() { language }: LanguageQuery,
    @AsCaller() caller: Caller,
  ): Promise<StreamableFile> {
    const { subject, held } = await this.file(id, caller);
    const asked = language ?? (/^\s*en\b/i.test(caller['accept-language']) ? 'en' : 'vi');
    return pdf(await personFilePdf(subject, held, asked), 'ho-so.pdf');
  }
}

const pdf = (bytes: Buffer, filename: string): StreamableFile =>
  new StreamableFile(bytes, {
    type: 'application/pdf',
    disposition: `attachment; filename="${filename}"`,
  });
