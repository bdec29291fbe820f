import { Injectable } from '@nestjs/common';
import {
  Clock,
  conflict,
  type Counted,
  countPieces,
  forbidden,
  invalid,
  newId,
  notFound,
} from '#libs/kernel';
import { afterCommit, type Tx } from '#libs/persistence';
import { communeOn } from '#libs/reference';
import { refusalOf } from '../domain/delivery-life.js';
import { mayHear, type Webhook, type WebhookKind } from '../domain/webhook.js';
import { type Stuck, Webhooks } from '../persistence/webhooks.js';
import { DeliverWebhooks } from './deliver-webhooks.js';
import { OutgoingAddresses } from './outgoing-addresses.js';

/** What the start page counts: given up, and failing but tried again. */
export const DELIVERY_KINDS = ['deliveries-dead', 'deliveries-failing'];

/** Enough for an office; each event is copied once for each. */
const MOST = 20;

interface Actor {
  readonly subject: string;
  readonly role: string;
  readonly areas: readonly string[];
}

/** Webhooks are their owner's; operators see those of their areas, to find out why one does not arrive. */
@Injectable()
export class ManageWebhooks {
  constructor(
    private readonly webhooks: Webhooks,
    private readonly deliverWebhooks: DeliverWebhooks,
    private readonly addresses: OutgoingAddresses,
    private readonly clock: Clock,
  ) {}

  /** Throws forbidden for a kind of another role, invalid for an address that may not be sent to. */
  async register(
    tx: Tx,
    { url, kinds }: { url: string; kinds: readonly WebhookKind[] },
    actor: Actor,
  ): Promise<Webhook> {
    const alien = kinds.find((kind) => !mayHear(actor.role, kind));
    if (alien) throw forbidden('kind-of-another-role', { kind: alien });
    const fault = this.addresses.faultOf(url);
    if (fault) throw invalid([{ pointer: '/url', code: fault }]);
    if ((await this.webhooks.all(tx, actor.subject)).length >= MOST) throw conflict('too-many-webhooks');
    const webhook = {
      ...{ id: newId(), owner: actor.subject, areas: [...actor.areas], url, kinds: [...new Set(kinds)] },
      ...{ secretNo: 1, createdAt: this.clock.now() },
    };
    await this.webhooks.add(tx, webhook);
    return webhook;
  }

  async list(tx: Tx, actor: Actor): Promise<Webhook[]> {
    if (actor.role !== 'operator') return this.webhooks.all(tx, actor.subject);
    return (await this.webhooks.all(tx)).filter((webhook) => this.sees(actor, webhook));
  }

  /** How much was given up or fails, by webhook. */
  async stuck(tx: Tx, webhooks: readonly Webhook[]): Promise<Map<string, Stuck>> {
    const rows = await this.webhooks.stuck(
      tx,
      webhooks.map(({ id }) => id),
    );
    return new Map(rows.map((row) => [row.webhookId, row]));
  }

  async work(tx: Tx, actor: Actor): Promise<Counted[]> {
    const stuck = [...(await this.stuck(tx, await this.list(tx, actor))).values()];
    return countPieces(
      stuck.flatMap(({ dead, failing, deadSince, failingSince }) => [
        { kind: 'deliveries-dead', pile: 'due' as const, count: dead, dueOn: null, since: deadSince },
        {
          kind: 'deliveries-failing',
          pile: 'waiting' as const,
          count: failing,
          dueOn: null,
          since: failingSince,
        },
      ]),
    ).filter(({ count }) => count > 0);
  }

  async one(tx: Tx, id: string, actor: Actor): Promise<Webhook> {
    const webhook = await this.webhooks.byId(tx, id);
    if (!webhook || !this.sees(actor, webhook)) throw notFound();
    return webhook;
  }

  async remove(tx: Tx, id: string, actor: Actor): Promise<void> {
    await this.webhooks.remove(tx, (await this.one(tx, id, actor)).id);
  }

  /** The old secret signs nothing any more. Only for the owner, who is shown the new one. */
  async renewSecret(tx: Tx, id: string, actor: Actor): Promise<Webhook> {
    const webhook = await this.one(tx, id, actor);
    if (webhook.owner !== actor.subject) throw notFound();
    await this.webhooks.renewSecret(tx, id);
    return { ...webhook, secretNo: webhook.secretNo + 1 };
  }

  /** Throws conflict for one that waits anyway. */
  async replay(tx: Tx, id: string, deliveryId: string, actor: Actor): Promise<void> {
    const webhook = await this.one(tx, id, actor);
    const status = await this.webhooks.lockedStatus(tx, webhook.id, deliveryId);
    if (!status) throw notFound();
    const role = webhook.owner === actor.subject ? 'owner' : 'operator';
    if (refusalOf(status, 'replay', role)) throw conflict('delivery-waits-anyway');
    await this.webhooks.tellAgain(tx, deliveryId, this.clock.now());
    afterCommit(tx, 'deliver-webhooks', this.deliverWebhooks.signal);
  }

  private sees(actor: Actor, { owner, areas }: Webhook): boolean {
    if (owner === actor.subject) return true;
    const today = this.clock.today();
    const covered = (area: string): boolean =>
      actor.areas.includes(area) || actor.areas.includes(communeOn(area, today)?.provinceCode ?? '');
    return actor.role === 'operator' && areas.some(covered);
  }
}
