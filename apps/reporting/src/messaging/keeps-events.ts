import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { BusContext, Received } from '#libs/messaging';
import { EMPTY, type Observable } from 'rxjs';
import { EventArchive } from '../persistence/event-archive.js';

/** Keeps each event in the transaction that counts it. */
@Injectable()
export class KeepsEvents implements NestInterceptor {
  constructor(private readonly archive: EventArchive) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const rpc = context.switchToRpc();
    const ctx = rpc.getContext<BusContext>();
    try {
      await this.archive.add(ctx.tx, rpc.getData<Received<object>[]>());
    } catch (error) {
      ctx.fail(error);
      return EMPTY;
    }
    return next.handle();
  }
}
