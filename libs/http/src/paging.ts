import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { createHash } from 'node:crypto';
import { invalid } from '#libs/kernel';

const LIMIT_MAX = 200;
const LIMIT_DEFAULT = 50;
const CURSOR_MAX = 1_000;
const CHECKSUM_CHARS = 8;

/** A number in a query; what is none stays as it is and fails `@IsInt`. */
export const ToNumber = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value,
  );

/** The query of every list; its answer is `{ items, nextCursor }`. */
export class PageQuery {
  @ApiPropertyOptional({ minimum: 1, maximum: LIMIT_MAX, default: LIMIT_DEFAULT, type: 'integer' })
  @ToNumber()
  @IsInt()
  @Min(1)
  @Max(LIMIT_MAX)
  limit: number = LIMIT_DEFAULT;

  @ApiPropertyOptional({ description: 'nextCursor of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(CURSOR_MAX)
  cursor?: string;
}

type CursorValue = string | number | boolean | null;
export type CursorPosition = Readonly<Record<string, CursorValue>>;

/**
 * A place in a list as one opaque word: the sort keys of the last item. The checksum only catches damage and guesses;
 * rights never rest on a cursor, for each page asks with the caller's own areas.
 */
export function encodeCursor(position: CursorPosition): string {
  const json = JSON.stringify(position);
  return Buffer.from(checksum(json) + json).toString('base64url');
}

/** Throws invalid with `cursor-invalid` at `/cursor`. */
export function decodeCursor<T extends CursorPosition>(cursor: string): T {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const json = text.slice(CHECKSUM_CHARS);
  if (text.slice(0, CHECKSUM_CHARS) === checksum(json)) {
    try {
      return JSON.parse(json) as T;
    } catch {
      // refused below
    }
  }
  throw invalid([{ pointer: '/cursor', code: 'cursor-invalid' }]);
}

const checksum = (json: string): string =>
  createHash('sha256').update(`cursor:${json}`).digest('base64url').slice(0, CHECKSUM_CHARS);
