import { ParkedMessages, type ParkedKind } from '#libs/messaging';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { Roles } from '../auth/decorators.js';
import { accepted, type Reply } from '../replies.js';
import { RequestKey } from '../requests/request-key.js';
import { Requests } from '../requests/requests.js';

class PublishAgain {
  @Matches(/^[a-z]+\.[a-z]+(-[a-z]+)*\.v\d+$/)
  type: string;
}

/** What this service told and nobody was there to hear. Publishing it again is harmless: inboxes know what was done. */
@ApiExcludeController()
@Controller('internal/parked-messages')
@Roles('operator')
export class ParkedMessagesController {
  constructor(
    private readonly parked: ParkedMessages,
    private readonly requests: Requests,
  ) {}

  @Get()
  list(): Promise<ParkedKind[]> {
    return this.parked.kinds();
  }

  @Post('replays')
  publishAgain(@Body() { type }: PublishAgain, @RequestKey() key: RequestKey): Promise<Reply> {
    return this.requests.run(key, async () =>
      accepted('/internal/parked-messages', { replayed: await this.parked.publishAgain(type) }),
    );
  }
}
