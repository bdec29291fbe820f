import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { decodeCursor, encodeCursor } from '#libs/http';
import { invalid, isUuid } from '#libs/kernel';
import type { Position } from '../application/list-candidates.js';
import { REASONS } from '../domain/assessment.js';
import { CRITERIA } from '../domain/policy.js';
import { OUTCOMES } from '../domain/standing.js';

class CriterionView {
  @ApiProperty({ enum: CRITERIA }) code: string;
  @ApiProperty({ type: 'integer' }) weight: number;
  @ApiProperty({ minimum: 0, maximum: 1 }) points: number;
  @ApiProperty({
    type: 'object',
    required: ['code'],
    properties: { code: { type: 'string', enum: [...REASONS] } },
    additionalProperties: true,
    description: 'Why: a code and the facts it was computed from',
    example: { code: 'distance-within', km: 8, limitKm: 20 },
  })
  because: object;
}

class BarView {
  @ApiProperty({ example: 'court-occupation-ban' }) ground: string;
  @ApiProperty({ example: 'BLHS 2015 Điều 41' }) article: string;
  @ApiPropertyOptional({ format: 'date', description: 'First day on which it no longer holds' })
  until?: string;
  @ApiProperty({ description: 'false: it may touch this work; a person has to look' }) certain: boolean;
}

class RankedItem {
  @ApiProperty({ type: 'integer', minimum: 1 }) rank: number;
  @ApiProperty({
    minimum: 0,
    maximum: 100,
    description: '100 × Σ(weight × points) / Σ weight',
  })
  score: number;
  @ApiProperty({ type: [CriterionView] }) criteria: CriterionView[];
  @ApiProperty({ enum: OUTCOMES }) outcome: string;
  @ApiPropertyOptional({ format: 'date', description: 'Day on which the outcome changes' }) from?: string;
  @ApiPropertyOptional({ type: [BarView] }) bars?: BarView[];
}

class CandidateItem extends RankedItem {
  @ApiProperty({ format: 'uuid' }) personId: string;
}

class PersonVacancyItem extends RankedItem {
  @ApiProperty({ format: 'uuid' }) vacancyId: string;
  @ApiProperty() title: string;
  @ApiProperty({ example: '7212' }) occupationCode: string;
  @ApiProperty({ example: '15469' }) communeCode: string;
  @ApiProperty({ format: 'date' }) closesOn: string;
}

class RankPage {
  @ApiProperty({ example: '2026-07-01', description: 'Version of the weights' }) policyVersion: string;
  @ApiProperty({ type: 'integer' }) total: number;
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class CandidatePage extends RankPage {
  @ApiProperty({ format: 'uuid' }) vacancyId: string;
  @ApiProperty({ type: [CandidateItem] }) items: CandidateItem[];
}

export class PersonVacancyPage extends RankPage {
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty({ type: [PersonVacancyItem] }) items: PersonVacancyItem[];
}

/** Throws invalid `cursor-invalid`, also for the cursor of another list. */
export function positionOf(cursor: string | undefined): Position | undefined {
  if (cursor === undefined) return undefined;
  const { standing, lost, id, seen } = decodeCursor<Readonly<Record<string, string | number>>>(cursor);
  if (![standing, lost, seen].every(Number.isInteger) || !isUuid(id)) {
    throw invalid([{ pointer: '/cursor', code: 'cursor-invalid' }]);
  }
  return { standing: Number(standing), lost: Number(lost), id, seen: Number(seen) };
}

/** A list with its position written as `nextCursor`. */
export function pageOf<T extends { readonly next: Position | null }>({ next, ...list }: T) {
  return { ...list, nextCursor: next ? encodeCursor({ ...next }) : null };
}
