import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { PURPOSES, type Purpose } from '../domain/consent.js';
import { RELEASE_KINDS, type ReleaseKind } from '../domain/release.js';
import { IsDay } from './fields.js';

const YesNo = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value));

export class ImportQuery {
  @ApiPropertyOptional({
    example: true,
    description: 'Saves no person: shows what would become of each line',
  })
  @IsOptional()
  @YesNo()
  @IsBoolean()
  preview: boolean = false;
}

/** What the whole list says once; a line that says it itself is believed. */
export class ImportDefaultsDto {
  @ApiPropertyOptional({ enum: RELEASE_KINDS, example: 'amnesty' })
  @IsOptional()
  @IsIn(RELEASE_KINDS)
  kind?: ReleaseKind;

  @ApiPropertyOptional({ example: '2026-09-01' })
  @IsOptional()
  @IsDay()
  completedOn?: string;

  @ApiPropertyOptional({ example: 'Trại giam số 5' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  facility?: string;

  @ApiPropertyOptional({ example: true })
  @IsOptional()
  @YesNo()
  @IsBoolean()
  obligationsSettled?: boolean;

  @ApiPropertyOptional({ example: true })
  @IsOptional()
  @YesNo()
  @IsBoolean()
  intentional?: boolean;

  @ApiPropertyOptional({
    enum: PURPOSES,
    isArray: true,
    example: ['employment', 'training'],
    description: 'Only when everybody of the list has signed the slip',
  })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.split(',').filter((each) => each !== '') : value,
  )
  @IsArray()
  @IsIn(PURPOSES, { each: true })
  consents?: Purpose[];
}

const OUTCOMES = ['created', 'updated', 'unchanged', 'refused', 'skipped'] as const;

export class ImportLinesQuery {
  @ApiPropertyOptional({ enum: OUTCOMES })
  @IsOptional()
  @IsIn(OUTCOMES)
  outcome?: (typeof OUTCOMES)[number];

  @ApiPropertyOptional({ example: 50 })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(200)
  cursor?: string;
}

export class ImportActDto {
  @ApiPropertyOptional({ enum: ['confirm'], example: 'confirm' })
  @IsIn(['confirm'])
  act: 'confirm';
}
