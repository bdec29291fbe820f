import { DeadLetters, type DeadLetter, type DeadLetterWithEnvelope } from '#libs/messaging';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import { Roles } from '../auth/decorators.js';
import { ToNumber } from '../paging.js';
import { accepted, type Reply } from '../replies.js';
import { RequestKey } from '../requests/request-key.js';
import { Requests } from '../requests/requests.js';
import { Id } from '../validation/id.js';

const HANDLER_NAME = /^[a-z]+(-[a-z]+)+$/;

class DeadLetterQuery {
  @IsOptional()
  @Matches(HANDLER_NAME)
  handler?: string;

  /** Also those that were replayed. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  all?: boolean;

  @ToNumber()
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;

  @IsOptional()
  @IsUUID()
  before?: string;
}

class ReplayAll {
  @Matches(HANDLER_NAME)
  handler: string;
}

/** What this service's handlers could not handle. Replaying is harmless: the inbox knows what was done. */
@ApiExcludeController()
@Controller('internal/dead-letters')
@Roles('operator')
export class DeadLettersController {
  constructor(
    private readonly deadLetters: DeadLetters,
    private readonly requests: Requests,
  ) {}

  @Get()
  list(@Query() query: DeadLetterQuery): Promise<DeadLetter[]> {
    return this.deadLetters.list(query);
  }

  @Get(':id')
  show(@Id() id: string): Promise<DeadLetterWithEnvelope> {
    return this.deadLetters.show(id);
  }

  @Post(':id/replays')
  replay(@Id() id: string, @RequestKey() key: RequestKey): Promise<Reply> {
    return this.requests.run(key, async () => {
      await this.deadLetters.replay(id);
      return accepted(`/internal/dead-letters/${id}`, { replayed: 1 });
    });
  }

  @Post('replays')
  replayAll(@Body() body: ReplayAll, @RequestKey() key: RequestKey): Promise<Reply> {
    return this.requests.run(key, async () =>
      accepted('/internal/dead-letters', { replayed: await this.deadLetters.replayAll(body.handler) }),
    );
  }
}
