import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { OCCUPATION_PREFIX } from '#libs/contracts';
import { PageQuery } from '#libs/http';

const STATUSES = ['open', 'closed'] as const;

export class VacancyQuery extends PageQuery {
  @ApiPropertyOptional({ enum: STATUSES })
  @IsOptional()
  @IsIn(STATUSES)
  status?: (typeof STATUSES)[number];

  @ApiPropertyOptional({ example: '72', description: 'VSCO group, one to four digits' })
  @IsOptional()
  @Matches(OCCUPATION_PREFIX)
  occupation?: string;

  @ApiPropertyOptional({ example: '15469' })
  @IsOptional()
  @Matches(/^\d{5}$/)
  commune?: string;

  @ApiPropertyOptional({
    type: Boolean,
    description: 'Work abroad alone (true) or work at home alone (false)',
  })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  abroad?: boolean;

  @ApiPropertyOptional({ type: 'integer', description: 'Open ones whose last day comes within so many days' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(366)
  closingWithin?: number;

  @ApiPropertyOptional({
    example: 'tho han',
    description:
      'What the work is, where and for whom, in any words, with or without accents; what fits best stands first',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;
}
