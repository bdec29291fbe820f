import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { notInFuture } from '#libs/http';
import {
  MODEL_CODES,
  MODEL_END_REASONS,
  type ModelEndReason,
  ORGANISATIONS,
  type Organisation,
} from '../domain/helper-models.js';
import { DigitsTogether, IsCommuneCode, IsDay, IsName, IsPhone, MayBeLeftOut, Tidied } from './fields.js';

export class NewModelDto {
  @ApiProperty({ enum: MODEL_CODES, example: 'three-plus-one' })
  @IsIn(MODEL_CODES)
  kind: string;

  @ApiPropertyOptional({ description: 'As the commune calls it; that of the kind when left out' })
  @MayBeLeftOut()
  @Tidied()
  @IsString()
  @MinLength(2)
  @MaxLength(200)
  name?: string;

  @ApiProperty({ example: '15421' })
  @IsString()
  @IsCommuneCode()
  communeCode: string;

  @ApiPropertyOptional({ example: 3, minimum: 1, maximum: 10 })
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(10)
  helpersPerPerson?: number;

  @ApiPropertyOptional({
    example: 5,
    minimum: 1,
    maximum: 50,
    description: 'People one helper stands by at most',
  })
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(50)
  loadLimit?: number;

  @ApiProperty({ example: '2023-10-18' })
  @IsDay()
  startedOn: string;
}

export class NewHelperDto {
  @ApiProperty({ example: 'Trần Thị Mẫu' })
  @Tidied()
  @IsString()
  @MinLength(2)
  @MaxLength(100)
  @IsName()
  fullName: string;

  @ApiProperty({ enum: ORGANISATIONS, example: 'veterans' })
  @IsIn(ORGANISATIONS)
  organisation: Organisation;

  @ApiPropertyOptional({ example: '0900000009' })
  @MayBeLeftOut()
  @DigitsTogether()
  @IsString()
  @IsPhone()
  phone?: string;

  @ApiPropertyOptional({ example: 5, minimum: 1, maximum: 50 })
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(50)
  loadLimit?: number;

  @ApiProperty({ example: '2026-01-05' })
  @IsDay()
  since: string;
}

export class LeaveDto {
  static readonly furtherFaults = [notInFuture];

  @ApiProperty({ example: '2026-11-20' })
  @IsDay()
  on: string;
}

export class EndModelDto {
  static readonly furtherFaults = [notInFuture];

  @ApiProperty({ example: '2026-11-20', description: 'The first day on which it runs no more' })
  @IsDay()
  on: string;

  @ApiProperty({ enum: MODEL_END_REASONS, example: 'joined-another-model' })
  @IsIn(MODEL_END_REASONS)
  reason: ModelEndReason;
}
