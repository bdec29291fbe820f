import {
  accepted,
  created,
  CurrentUser,
  decodeCursor,
  encodeCursor,
  Id,
  type Principal,
  Reply,
  RequestKey,
  Requests,
  Roles,
} from '#libs/http';
import { Database } from '#libs/persistence';
import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { ManageWebhooks } from '../application/manage-webhooks.js';
import { WebhookSigning } from '../application/webhook-signing.js';
import type { Delivery, Webhook } from '../domain/webhook.js';
import { Webhooks } from '../persistence/webhooks.js';
import {
  DeliveriesQuery,
  DeliveryPage,
  EXAMPLE_WEBHOOK,
  NewWebhookView,
  RegisterWebhookBody,
  WebhookList,
  WebhookView,
} from './webhooks.dto.js';

const SUBSCRIBERS = ['counsellor', 'credit-officer', 'commune-leader', 'registry-officer'] as const;

/** Programs that want to be told of introductions, referrals and disbursements. */
@ApiTags('webhooks')
@Controller('api/v1/webhooks')
export class WebhooksController {
  constructor(
    private readonly database: Database,
    private readonly requests: Requests,
    private readonly manageWebhooks: ManageWebhooks,
    private readonly webhooks: Webhooks,
    private readonly signing: WebhookSigning,
  ) {}

  @Post()
  @Roles(...SUBSCRIBERS)
  @ApiOperation({ summary: 'Be told of what happens in your areas; the answer shows the secret, once' })
  @ApiBody({ type: RegisterWebhookBody, examples: EXAMPLE_WEBHOOK })
  @ApiCreatedResponse({ type: NewWebhookView })
  async register(
    @Body() body: RegisterWebhookBody,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    const reply = await this.requests.run(key, async (tx) => {
      const webhook = await this.manageWebhooks.register(tx, body, user);
      return created(`/api/v1/webhooks/${webhook.id}`, webhookView(webhook));
    });
    return this.withSecret(reply, 1);
  }

  @Get()
  @Roles(...SUBSCRIBERS, 'operator')
  @ApiOperation({ summary: 'Your webhooks; for an operator those of the areas' })
  @ApiOkResponse({ type: WebhookList })
  async list(@CurrentUser() user: Principal): Promise<WebhookList> {
    return this.database.read(async (tx) => {
      const webhooks = await this.manageWebhooks.list(tx, user);
      const stuck = await this.manageWebhooks.stuck(tx, webhooks);
      const items = webhooks.map((webhook) => {
        const { dead = 0, failing = 0 } = stuck.get(webhook.id) ?? {};
        return { ...webhookView(webhook), dead, failing };
      });
      return { items };
    });
  }

  @Get(':id')
  @Roles(...SUBSCRIBERS, 'operator')
  @ApiOperation({ summary: 'One webhook' })
  @ApiOkResponse({ type: WebhookView })
  async show(@Id() id: string, @CurrentUser() user: Principal): Promise<WebhookView> {
    return webhookView(await this.database.read((tx) => this.manageWebhooks.one(tx, id, user)));
  }

  @Delete(':id')
  @HttpCode(204)
  @Roles(...SUBSCRIBERS, 'operator')
  @ApiOperation({ summary: 'Be told no more; what waits is dropped' })
  @ApiNoContentResponse()
  async remove(@Id() id: string, @CurrentUser() user: Principal): Promise<void> {
    await this.database.transaction((tx) => this.manageWebhooks.remove(tx, id, user));
  }

  @Post(':id/secrets')
  @Roles(...SUBSCRIBERS)
  @ApiOperation({ summary: 'A new secret in place of the old one, which signs nothing any more' })
  @ApiCreatedResponse({ type: NewWebhookView })
  async renewSecret(
    @Id() id: string,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    const reply = await this.requests.run(key, async (tx) =>
      created(`/api/v1/webhooks/${id}`, webhookView(await this.manageWebhooks.renewSecret(tx, id, user))),
    );
    // read back: a repeated request does the work once more before it finds that it is one, and undoes it
    const { secretNo } = await this.database.read((tx) => this.manageWebhooks.one(tx, id, user));
    return this.withSecret(reply, secretNo);
  }

  @Get(':id/deliveries')
  @Roles(...SUBSCRIBERS, 'operator')
  @ApiOperation({ summary: 'What it was told, newest first, and what did not arrive' })
  @ApiOkResponse({ type: DeliveryPage })
  async deliveries(
    @Id() id: string,
    @Query() { limit, cursor, status }: DeliveriesQuery,
    @CurrentUser() user: Principal,
  ): Promise<DeliveryPage> {
    const after = cursor === undefined ? undefined : decodeCursor<{ at: string; id: string }>(cursor);
    const found = await this.database.read(async (tx) => {
      await this.manageWebhooks.one(tx, id, user);
      return this.webhooks.deliveries(tx, id, {
        ...(status && { status }),
        ...(after && { after }),
        limit: limit + 1,
      });
    });
    const items = found.slice(0, limit);
    const last = items.at(-1);
    const more = found.length > limit && last;
    return {
      items: items.map(deliveryView),
      nextCursor: more ? encodeCursor({ at: last.createdAt.toISOString(), id: last.id }) : null,
    };
  }

  @Post(':id/deliveries/:deliveryId/replays')
  @Roles(...SUBSCRIBERS, 'operator')
  @ApiOperation({ summary: 'Tell it once more under the same webhook-id, from the first attempt' })
  @ApiAcceptedResponse()
  replay(
    @Id() id: string,
    @Id('deliveryId') deliveryId: string,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    return this.requests.run(key, async (tx) => {
      await this.manageWebhooks.replay(tx, id, deliveryId, user);
      return accepted(`/api/v1/webhooks/${id}/deliveries`, { id: deliveryId });
    });
  }

  /** The secret is no part of the answer that is kept for a repeated request. */
  private withSecret({ status, body, location }: Reply, secretNo: number): Reply {
    const view = body as WebhookView;
    const secret = this.signing.secretOf({ id: view.id, secretNo });
    return new Reply(status, { ...view, secret }, location);
  }
}

const webhookView = ({ id, url, kinds, areas, createdAt }: Webhook): WebhookView => ({
  ...{ id, url, kinds, areas },
  createdAt: createdAt.toISOString(),
});

const deliveryView = ({ createdAt, nextAt, deliveredAt, ...rest }: Delivery) => ({
  ...rest,
  createdAt: createdAt.toISOString(),
  nextAt: nextAt?.toISOString() ?? null,
  deliveredAt: deliveredAt?.toISOString() ?? null,
});
