import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsPlainDate } from '#libs/http';
import { type Basis, BASES, TRAVELLERS, type TravelRule } from '../domain/allowance-policies.js';
import { COURSE_LEVELS, type CourseLevel } from '../domain/course.js';

const DONG_MAX = 1_000_000_000;
const KM_MAX = 2_000;
/** A number and the letters of an instrument: `15/2026/NQ-HĐND`, `46/2015/QĐ-TTg`. */
const INSTRUMENT = /\d{1,4}\/(\d{4}\/)?(NQ|QĐ|NĐ|TT|KH|QH|Luật)/;

class FeeCapBody {
  @ApiProperty({ enum: BASES })
  @IsIn(BASES)
  basis: Basis;

  @ApiProperty({ type: 'integer', minimum: 0, example: 3_000_000, description: 'Đồng a course' })
  @IsInt()
  @Min(0)
  @Max(DONG_MAX)
  amount: number;
}

class TravelRuleBody {
  @ApiProperty({ type: 'integer', minimum: 1, example: 200_000, description: 'Đồng a course' })
  @IsInt()
  @Min(1)
  @Max(DONG_MAX)
  amount: number;

  @ApiProperty({ minimum: 0, example: 15, description: 'One way, this distance or more' })
  @IsNumber()
  @Min(0)
  @Max(KM_MAX)
  kmMin: number;

  @ApiProperty({ enum: TRAVELLERS })
  @IsIn(TRAVELLERS)
  for: TravelRule['for'];
}

export class AllowancePolicyBody {
  @ApiProperty({
    example: '38',
    description: 'The province that decided; the country’s rows come with the code',
  })
  @Matches(/^\d{2}$/, { context: { code: 'unknown-province' } })
  provinceCode: string;

  @ApiProperty({ format: 'date', description: 'Courses that begin on this day or later are supported by it' })
  @IsPlainDate()
  from: string;

  @ApiPropertyOptional({ format: 'date', description: 'Last day; open when left out' })
  @IsOptional()
  @IsPlainDate()
  to?: string;

  @ApiProperty({ enum: COURSE_LEVELS, isArray: true })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(COURSE_LEVELS, { each: true })
  levels: CourseLevel[];

  @ApiProperty({
    type: [FeeCapBody],
    description: 'Whom it supports, and with how much at most for the course',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(BASES.length)
  @ArrayUnique(({ basis }: FeeCapBody) => basis)
  @ValidateNested({ each: true })
  @Type(() => FeeCapBody)
  feeCaps: FeeCapBody[];

  @ApiProperty({ type: 'integer', minimum: 0, example: 30_000, description: 'Đồng for a day attended' })
  @IsInt()
  @Min(0)
  @Max(DONG_MAX)
  mealPerDay: number;

  @ApiProperty({ type: [TravelRuleBody] })
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => TravelRuleBody)
  travel: TravelRuleBody[];

  @ApiProperty({ example: 'Nghị quyết 15/2026/NQ-HĐND Điều 3' })
  @IsString()
  @MaxLength(200)
  @Matches(INSTRUMENT, { context: { code: 'citation-incomplete' } })
  article: string;

  @ApiProperty({ example: 'Công báo tỉnh số 12/2026' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(400)
  source: string;

  @ApiProperty({ description: 'Somebody who knows the law has still to confirm it' })
  @IsBoolean()
  underReview: boolean;
}

export const exampleAllowancePolicy = {
  ...{ provinceCode: '38', from: '2090-01-01', to: '2094-12-31', levels: ['elementary'] },
  feeCaps: [
    { basis: 'released', amount: 3_000_000 },
    { basis: 'poor', amount: 4_000_000 },
  ],
  mealPerDay: 40_000,
  travel: [{ amount: 250_000, kmMin: 10, for: 'everyone' }],
  article: 'Nghị quyết 15/2089/NQ-HĐND Điều 3',
  ...{ source: 'Công báo tỉnh số 12/2089', underReview: true },
};
