import { Injectable } from '@nestjs/common';
import { createHmac, hkdfSync } from 'node:crypto';
import { GatewayConfig } from '../config.js';

/**
 * Secrets of webhooks and what they sign, as Standard Webhooks has it. A secret is derived from SESSION_SECRET and stands
 * in no table: who reads the database can sign nothing.
 */
@Injectable()
export class WebhookSigning {
  private readonly key: Buffer;

  constructor(config: GatewayConfig) {
    this.key = Buffer.from(hkdfSync('sha256', config.SESSION_SECRET, 'chungtay-gateway', 'webhooks', 32));
  }

  /** `whsec_` and base64 of 32 bytes. */
  secretOf({ id, secretNo }: { id: string; secretNo: number }): string {
    return `whsec_${this.bytesOf(id, secretNo).toString('base64')}`;
  }

  /** Headers of one attempt. `webhook-id` is the same at every attempt, also after a replay. */
  headersFor(
    webhook: { id: string; secretNo: number },
    delivery: { id: string; body: string },
    now: Date,
  ): Record<string, string> {
    const timestamp = String(Math.floor(now.getTime() / 1000));
    const signature = createHmac('sha256', this.bytesOf(webhook.id, webhook.secretNo))
      .update(`${delivery.id}.${timestamp}.${delivery.body}`)
      .digest('base64');
    return {
      'content-type': 'application/json',
      'user-agent': 'ChungTay-Webhooks/1',
      'webhook-id': delivery.id,
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1,${signature}`,
    };
  }

  private bytesOf(id: string, secretNo: number): Buffer {
    return createHmac('sha256', this.key).update(`${id}|${secretNo}`).digest();
  }
}
