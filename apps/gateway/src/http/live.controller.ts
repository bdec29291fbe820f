import { areaFilter, covers, CurrentUser, HttpProblem, Roles, ROLES, type Principal } from '#libs/http';
import { Controller, Get, Injectable, Req, Res, type BeforeApplicationShutdown } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { LiveUpdates } from '../application/live-updates.js';
import type { LiveEvent } from '../domain/live-event.js';

/** Proxies close silent connections after a minute. */
const HEARTBEAT_MS = 25_000;
/** Then the browser comes again by itself, and shows that it still may. */
const LONGEST_MS = 10 * 60_000;
const REOPEN_MS = 2_000;
const STREAMS_MAX = 2_000;

const [first, ...others] = ROLES;

/** Server-sent events for open pages: what in their areas has just changed. */
@ApiTags('live')
@Controller('api/v1/live')
@Injectable()
export class LiveController implements BeforeApplicationShutdown {
  private readonly streams = new Set<Response>();

  constructor(private readonly updates: LiveUpdates) {}

  @Get()
  @Roles(first, ...others)
  @ApiOperation({ summary: 'Events for open pages as text/event-stream; ids and codes only' })
  @ApiOkResponse({
    description: 'An endless stream; the browser opens it again when it ends',
    content: {
      'text/event-stream': {
        schema: { type: 'string' },
        example: 'event: person-prescreened\ndata: {"personId":"0198c5de-7a30-7c0f-9d0e-3f5f6f2f5a01"}\n\n',
      },
    },
  })
  open(@Req() request: Request, @Res() response: Response, @CurrentUser() user: Principal): void {
    if (this.streams.size >= STREAMS_MAX) throw new HttpProblem(503, 'service-unavailable');
    response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    });
    response.write(`retry: ${REOPEN_MS}\n\n`);
    this.streams.add(response);
    const stop = this.updates.listen((event) => {
      if (concerns(event, user))
        response.write(`event: ${event.event}\ndata: ${JSON.stringify(event.data)}\n\n`);
    });
    const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS);
    const end = setTimeout(() => response.end(), LONGEST_MS);
    response.once('close', () => {
      stop();
      clearInterval(heartbeat);
      clearTimeout(end);
      this.streams.delete(response);
      response.end();
    });
  }

  beforeApplicationShutdown(): void {
    for (const stream of this.streams) stream.end();
  }
}

/** Right role, and a place of the reader's. A vacancy that names only its province concerns all who work in it. */
function concerns({ place, readers }: LiveEvent, user: Principal): boolean {
  if (!readers.includes(user.role)) return false;
  if (place.communeCode !== '') return covers(user, place);
  return areaFilter(user).provinces.includes(place.provinceCode);
}
