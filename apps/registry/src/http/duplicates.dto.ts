import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import {
  DISMISS_REASONS,
  type DismissReason,
  UNDO_REASONS,
  type UndoReason,
} from '../domain/duplicate-review.js';

export class MergeDto {
  @ApiProperty({ format: 'uuid', description: 'Which of both stays' })
  @IsUUID()
  survivorId: string;
}

export class DismissDto {
  @ApiProperty({ enum: DISMISS_REASONS, example: 'different-people' })
  @IsIn(DISMISS_REASONS)
  reason: DismissReason;
}

export class UndoDto {
  @ApiProperty({ enum: UNDO_REASONS, example: 'different-people' })
  @IsIn(UNDO_REASONS)
  reason: UndoReason;
}
