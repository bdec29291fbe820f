import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { WorkedOut } from '../application/work-out-allowance.js';
import { LINE_CODES, REASON_CODES } from '../domain/allowance.js';
import { BASES } from '../domain/allowance-policies.js';

class ReasonView {
  @ApiProperty({ enum: REASON_CODES })
  code: string;

  @ApiProperty({ type: Boolean, nullable: true, description: 'null: not known yet' })
  met: boolean | null;

  @ApiProperty({ type: 'object', additionalProperties: true })
  fact: object;

  @ApiProperty()
  article: string;
}

class LineView {
  @ApiProperty({ enum: LINE_CODES })
  code: string;

  @ApiProperty({ type: 'integer', description: 'Whole đồng' })
  amount: number;

  @ApiProperty({ type: [ReasonView] })
  because: readonly ReasonView[];
}

class PolicyView {
  @ApiProperty({ example: 'qd-46-2015' })
  id: string;

  @ApiProperty({ type: String, nullable: true, description: 'Whose decision it is; null: the whole country' })
  provinceCode: string | null;

  @ApiProperty()
  article: string;

  @ApiProperty()
  source: string;

  @ApiProperty({ description: 'Somebody who knows the law still has to confirm it' })
  underReview: boolean;
}

class SupportView {
  @ApiProperty({ enum: BASES, isArray: true })
  bases: readonly string[];

  @ApiProperty()
  difficultArea: boolean;

  @ApiProperty({ type: Number, nullable: true })
  distanceKm: number | null;
}

export class AllowanceView {
  @ApiProperty({ type: 'integer', description: 'Of what was shown; also in ETag' })
  version: number;

  @ApiProperty({ format: 'uuid' })
  enrolmentId: string;

  @ApiProperty({ format: 'uuid' })
  personId: string;

  @ApiPropertyOptional({ description: 'Added by the gateway' })
  fullName?: string;

  @ApiProperty({ type: PolicyView, nullable: true, description: 'null: no decision covers this person' })
  policy: PolicyView | null;

  @ApiProperty({ enum: BASES, nullable: true, type: String })
  basis: string | null;

  @ApiProperty({ description: 'true while the person is still learning' })
  provisional: boolean;

  @ApiProperty({ type: [ReasonView] })
  reasons: readonly ReasonView[];

  @ApiProperty({ type: [LineView] })
  lines: readonly LineView[];

  @ApiProperty({ type: 'integer', description: 'Whole đồng' })
  total: number;

  @ApiProperty({ type: SupportView })
  support: SupportView;
}

export class AllowanceList {
  @ApiProperty({ type: [AllowanceView] })
  items: AllowanceView[];

  @ApiProperty({ type: 'integer', description: 'Whole đồng' })
  total: number;
}

export function allowanceView({ enrolment, policy, ...rest }: WorkedOut): AllowanceView {
  const { basis, provisional, reasons, lines, total, support, version } = rest;
  return {
    ...{ enrolmentId: enrolment.id, personId: enrolment.personId },
    policy: policy && {
      ...{ id: policy.id, provinceCode: policy.provinceCode, article: policy.article },
      ...{ source: policy.source, underReview: policy.underReview },
    },
    ...{ basis, provisional, reasons, lines, total, support, version },
  };
}
