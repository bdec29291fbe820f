import { Id, Public, Roles } from '#libs/http';
import { notFound } from '#libs/kernel';
import { Body, Controller, Get, Header, HttpCode, Post, StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProduces,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { certificatePdf } from '../application/certificate-pdf.js';
import { Names } from '../application/names.js';
import { type Caller, Upstreams } from '../application/upstreams.js';
import { GatewayConfig } from '../config.js';
import type { Claims } from '../domain/certificate-claims.js';
import { certificatePaper } from '../domain/certificate-paper.js';
import {
  examine,
  FAULTS,
  holderDigest,
  isHolder,
  newCheckCode,
  type PublicKey,
} from '../application/certificate-proof.js';
import { AsCaller } from './caller.js';

class HolderBody {
  @ApiProperty({ example: 'Lê Văn Thử' })
  @IsString()
  @Matches(/\S/, { context: { code: 'empty' } })
  @MaxLength(200)
  fullName: string;

  @ApiProperty({ description: 'The check code on the paper', example: 'AB3DE-7FGHJ' })
  @IsString()
  @MaxLength(30)
  code: string;
}

const TEXT_MAX = 4_000;

class VerifyBody {
  @ApiProperty({ description: 'What the square code holds: an address, or the signed text alone' })
  @IsString()
  @MaxLength(TEXT_MAX)
  text: string;

  @ApiPropertyOptional({ type: HolderBody, description: 'Whose certificate it is said to be' })
  @IsOptional()
  @ValidateNested()
  @Type(() => HolderBody)
  holder?: HolderBody;
}

class CertificateView {
  @ApiProperty({ example: '38-2027-00001' }) number: string;
  @ApiProperty() course: string;
  @ApiProperty() provider: string;
  @ApiProperty({ example: '7212' }) occupationCode: string;
  @ApiProperty({ enum: ['elementary', 'intermediate', 'college'] }) level: string;
  @ApiProperty({ format: 'date' }) from: string;
  @ApiProperty({ format: 'date' }) completedOn: string;
}

class VerificationView {
  @ApiProperty() genuine: boolean;

  @ApiProperty({
    enum: [...FAULTS, 'revoked'],
    nullable: true,
    type: String,
    description: 'Why it is not genuine; `revoked`: it was, and the completion was a mistake',
  })
  because: string | null;

  @ApiProperty({ type: CertificateView, nullable: true })
  certificate: CertificateView | null;

  @ApiProperty({ type: Boolean, nullable: true, description: 'Is it theirs? null when nobody was named' })
  holderMatches: boolean | null;

  @ApiPropertyOptional({ format: 'date', description: 'Of a revoked one' })
  revokedOn?: string;
}

interface Enrolled {
  readonly personId: string;
}

/** The paper that somebody takes along after a course, and the answer to whoever is shown it. */
@ApiTags('training')
@Controller('api/v1')
export class CertificatesController {
  constructor(
    private readonly upstreams: Upstreams,
    private readonly names: Names,
    private readonly config: GatewayConfig,
  ) {}

  @Get('enrolments/:id/certificate')
  @Roles('training-coordinator')
  @Header('content-type', 'application/pdf')
  @ApiOperation({ summary: 'The certificate of a completed course, one page of A4 with a signed code' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async certificate(@Id() id: string, @AsCaller() caller: Caller): Promise<StreamableFile> {
    const path = `/api/v1/enrolments/${id}`;
    const enrolment = await this.upstreams.json<Enrolled>('training', path, caller);
    const reading = { purpose: 'training' as const, subject: id };
    const [named] = await this.names.join([enrolment], reading, caller);
    if (named?.fullName === undefined) throw notFound();
    const { fullName } = named;
    const code = newCheckCode();
    const signed = await this.upstreams.json<{
      claims: Claims;
      text: string;
      communeCode: string;
      provinceCode: string;
    }>('training', `/internal/enrolments/${id}/certificate`, caller, {
      holder: holderDigest(fullName, code),
    });
    const paper = certificatePaper(signed.claims, { ...signed, fullName, code });
    const link = new URL(`/certificate#${signed.text}`, this.config.PUBLIC_URL).href;
    return new StreamableFile(await certificatePdf(paper, link), {
      type: 'application/pdf',
      disposition: `attachment; filename="giay-chung-nhan-${signed.claims.no}.pdf"`,
    });
  }

  @Post('certificate-verifications')
  @HttpCode(200)
  @Public()
  @ApiOperation({ summary: 'Is a certificate genuine, and whose is it? Saves nothing; for everybody' })
  @ApiBody({
    type: VerifyBody,
    examples: {
      one: {
        value: { text: 'https://chungtay.example/certificate#eyJhbGciOiJFZERTQSJ9.eyJ2IjoxfQ.c2lnbmF0dXJl' },
      },
    },
  })
  @ApiOkResponse({ type: VerificationView })
  async verify(@Body() { text, holder }: VerifyBody, @AsCaller() caller: Caller): Promise<VerificationView> {
    const { keys } = await this.upstreams.json<{ keys: PublicKey[] }>(
      'training',
      '/api/v1/certificate-keys',
      caller,
    );
    const found = examine(text, keys);
    if (!found.genuine)
      return { genuine: false, because: found.because, certificate: null, holderMatches: null };
    const { no, course, provider, occ, level, from, done } = found.claims;
    const { revocation } = await this.upstreams.json<{ revocation: { on: string } | null }>(
      'training',
      `/internal/certificates/${encodeURIComponent(no)}/revocation`,
      caller,
    );
    return {
      ...(revocation
        ? { genuine: false, because: 'revoked', revokedOn: revocation.on }
        : { genuine: true, because: null }),
      certificate: {
        ...{ number: no, course, provider, occupationCode: occ, level, from, completedOn: done },
      },
      holderMatches: holder ? isHolder(found.claims, holder.fullName, holder.code) : null,
    };
  }
}
