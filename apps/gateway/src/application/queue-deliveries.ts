import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { afterCommit, type Tx } from '#libs/persistence';
import { type Happened, webhookBody, type WebhookKind } from '../domain/webhook.js';
import { Webhooks } from '../persistence/webhooks.js';
import { DeliverWebhooks } from './deliver-webhooks.js';

/** Writes down who has to be told of what happened; the telling follows. */
@Injectable()
export class QueueDeliveries {
  constructor(
    private readonly webhooks: Webhooks,
    private readonly deliverWebhooks: DeliverWebhooks,
    private readonly clock: Clock,
  ) {}

  /** Returns how many subscribers will hear of each, by message. */
  async run(tx: Tx, kind: WebhookKind, happened: readonly Happened[]): Promise<Map<string, number>> {
    const events = happened.map((each) => ({
      ...{ id: each.id, type: each.type, body: webhookBody(kind, each) },
      ...{ communeCode: each.data.communeCode, provinceCode: each.data.provinceCode },
    }));
    const queued = await this.webhooks.queue(tx, kind, events, this.clock.now());
    if (queued.size > 0) afterCommit(tx, 'deliver-webhooks', this.deliverWebhooks.signal);
    return queued;
  }
}
