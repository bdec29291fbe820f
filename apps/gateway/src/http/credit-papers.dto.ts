import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';

export const FORMATS = ['pdf', 'docx'] as const;
export type PaperFormat = (typeof FORMATS)[number];

export class PaperQuery {
  @ApiPropertyOptional({ enum: FORMATS, example: 'pdf' })
  @IsOptional()
  @IsIn(FORMATS)
  format: PaperFormat = 'pdf';
}

export class Form01Query {
  @ApiPropertyOptional({ enum: [...FORMATS, 'xlsx'], example: 'pdf' })
  @IsOptional()
  @IsIn([...FORMATS, 'xlsx'])
  format: PaperFormat | 'xlsx' = 'pdf';

  @ApiProperty({ example: '15421' })
  @Matches(/^\d{5}$/)
  communeCode: string;

  @ApiPropertyOptional({ example: '2026-12', description: 'The open list when left out' })
  @IsOptional()
  @Matches(/^20\d\d-(0[1-9]|1[0-2])$/)
  month?: string;
}

const ESTABLISHMENTS = ['enterprise', 'cooperative', 'cooperative-group', 'household-business'] as const;

/** What an establishment says of itself and its plan; nothing of it is kept. */
export class Form02Body {
  @ApiProperty({ example: 'Hợp tác xã Ví Dụ', maxLength: 200 })
  @IsString()
  @MaxLength(200)
  name: string;

  @ApiProperty({ enum: ESTABLISHMENTS, example: 'cooperative' })
  @IsIn(ESTABLISHMENTS)
  form: (typeof ESTABLISHMENTS)[number];

  @ApiProperty({ example: '15421', description: 'Where the plan is carried out' })
  @Matches(/^\d{5}$/)
  communeCode: string;

  @ApiPropertyOptional({ example: '2800000001', maxLength: 14 })
  @IsOptional()
  @IsString()
  @MaxLength(14)
  taxCode: string = '';

  @ApiPropertyOptional({ example: 'Thôn 3', maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  address: string = '';

  @ApiProperty({ type: 'integer', example: 20 })
  @IsInt()
  @Min(1)
  @Max(100_000)
  workers: number;

  @ApiProperty({ type: 'integer', example: 2 })
  @IsInt()
  @Min(0)
  @Max(100_000)
  releasedWorkers: number;

  @ApiProperty({ type: 'integer', example: 500_000_000, description: 'Đồng' })
  @IsInt()
  @Min(1)
  @Max(1_000_000_000_000)
  amount: number;

  @ApiPropertyOptional({ type: 'integer', example: 60 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1200)
  termMonths?: number;

  @ApiPropertyOptional({ example: 'Mở rộng xưởng hàn', maxLength: 1000 })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  plan: string = '';
}
