import { Id, Roles } from '#libs/http';
import { notFound } from '#libs/kernel';
import { Controller, Get, Header, StreamableFile } from '@nestjs/common';
import {
  ApiExcludeEndpoint,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { letterPdf } from '../application/letter-pdf.js';
import { Names } from '../application/names.js';
import { type Caller, Upstreams } from '../application/upstreams.js';
import { GatewayConfig } from '../config.js';
import { introductionLetter, type Introduced } from '../domain/introduction-letter.js';
import { AsCaller, RawQuery } from './caller.js';

interface OfPerson {
  readonly personId: string | null;
}

/** Introductions with the names that their reader may know, and the letter that the person takes along. */
@ApiTags('introductions')
@Controller('api/v1/introductions')
export class IntroductionsController {
  constructor(
    private readonly upstreams: Upstreams,
    private readonly names: Names,
    private readonly config: GatewayConfig,
  ) {}

  @Get()
  @Roles('counsellor', 'employer')
  @ApiExcludeEndpoint()
  async list(@RawQuery() query: string, @AsCaller() caller: Caller): Promise<object> {
    const path = `/api/v1/introductions${query}`;
    const page = await this.upstreams.json<{ items: OfPerson[] }>('employment', path, caller);
    return { ...page, items: await this.named(page.items, undefined, caller) };
  }

  @Get(':id')
  @Roles('counsellor', 'employer')
  @ApiExcludeEndpoint()
  async show(@Id() id: string, @AsCaller() caller: Caller): Promise<object> {
    const one = await this.upstreams.json<OfPerson>('employment', `/api/v1/introductions/${id}`, caller);
    return (await this.named([one], id, caller))[0] ?? one;
  }

  @Get(':id/letter')
  @Roles('counsellor')
  @Header('content-type', 'application/pdf')
  @ApiOperation({ summary: 'The letter of introduction (phiếu giới thiệu việc làm), one page of A4' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async letter(@Id() id: string, @AsCaller() caller: Caller): Promise<StreamableFile> {
    const path = `/api/v1/introductions/${id}`;
    const introduced = await this.upstreams.json<Introduced & OfPerson>('employment', path, caller);
    const [named] = await this.named([introduced], id, caller);
    if (named?.fullName === undefined) throw notFound();
    const letter = introductionLetter(introduced, named.fullName);
    const pdf = await letterPdf(letter, new URL(`/introductions?id=${id}`, this.config.PUBLIC_URL).href);
    const filename = `phieu-gioi-thieu-${introduced.letterNo.replace('/', '-')}.pdf`;
    return new StreamableFile(pdf, {
      type: 'application/pdf',
      disposition: `attachment; filename="${filename}"`,
    });
  }

  /** Whoever's case has ended has no name here any more. */
  private async named<T extends OfPerson>(
    items: readonly T[],
    subject: string | undefined,
    caller: Caller,
  ): Promise<(T & { fullName?: string })[]> {
    const known = items.flatMap(({ personId }) => (personId === null ? [] : [{ personId }]));
    const reading = { purpose: 'employment' as const, ...(subject && { subject }) };
    const named = await this.names.join(known, reading, caller);
    const byId = new Map(named.map((one) => [one.personId, one]));
    return items.map((item) => ({ ...item, ...(item.personId === null ? {} : byId.get(item.personId)) }));
  }
}
