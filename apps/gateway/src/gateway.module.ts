import type { ServiceDefinition } from '#libs/http';
import { ApiDescription } from './application/api-description.js';
import { CreditPapers } from './application/credit-papers.js';
import { DeliverWebhooks } from './application/deliver-webhooks.js';
import { ForgetEnded } from './application/forget-ended.js';
import { Issuer } from './application/issuer.js';
import { FollowJourney } from './application/journey.js';
import { LiveUpdates } from './application/live-updates.js';
import { ManageWebhooks } from './application/manage-webhooks.js';
import { Names } from './application/names.js';
import { OutgoingAddresses } from './application/outgoing-addresses.js';
import { QueueDeliveries } from './application/queue-deliveries.js';
import { RateLimits } from './application/rate-limits.js';
import { Sessions } from './application/sessions.js';
import { Upstreams } from './application/upstreams.js';
import { WebhookSigning } from './application/webhook-signing.js';
import { GatewayConfig } from './config.js';
import { CertificatesController } from './http/certificates.controller.js';
import { ComposedController } from './http/composed.controller.js';
import { CreditPapersController } from './http/credit-papers.controller.js';
import { DescriptionController } from './http/description.controller.js';
import { FairsController } from './http/fairs.controller.js';
import { openFrontDoor } from './http/front-door.js';
import { IntroductionsController } from './http/introductions.controller.js';
import { LiveController } from './http/live.controller.js';
import { MetricsDoor } from './http/metrics-door.js';
import { PersonPapersController } from './http/person-papers.controller.js';
import { QuarterReportsController } from './http/quarter-reports.controller.js';
import { ReferenceController } from './http/reference.controller.js';
import { SignInController } from './http/sign-in.controller.js';
import { WebhooksController } from './http/webhooks.controller.js';
import { WorkController } from './http/work.controller.js';
import { texts } from './http/texts.js';
import { DeliverWhenEstablishmentLoanDisbursed } from './messaging/deliver-when-establishment-loan-disbursed.js';
import { DeliverWhenIntroductionChanged } from './messaging/deliver-when-introduction-changed.js';
import { DeliverWhenLoanDisbursed } from './messaging/deliver-when-loan-disbursed.js';
import { DeliverWhenReferralChanged } from './messaging/deliver-when-referral-changed.js';
import { CreateGateway1763771000000 } from './persistence/migrations/1763771000000-create-gateway.js';
import { CreateWebhooks1764151000000 } from './persistence/migrations/1764151000000-create-webhooks.js';
import { FindDeadDeliveries1764340000000 } from './persistence/migrations/1764340000000-find-dead-deliveries.js';
import { RateBuckets } from './persistence/rate-buckets.js';
import { gatewaySchemas } from './persistence/schemas.js';
import { Webhooks } from './persistence/webhooks.js';
import { WebSessions } from './persistence/web-sessions.js';

/** The one public door: sessions, limits, composed reads, live updates, pages; everything else goes to its service. */
export const gateway: ServiceDefinition<GatewayConfig> = {
  name: 'gateway',
  config: GatewayConfig,
  schemas: gatewaySchemas,
  migrations: [CreateGateway1763771000000, CreateWebhooks1764151000000, FindDeadDeliveries1764340000000],
  controllers: [
    DescriptionController,
    SignInController,
    LiveController,
    ReferenceController,
    ComposedController,
    IntroductionsController,
    PersonPapersController,
    QuarterReportsController,
    FairsController,
    WebhooksController,
    WorkController,
    CreditPapersController,
    CertificatesController,
  ],
  handlers: [
    ...[DeliverWhenIntroductionChanged, DeliverWhenReferralChanged],
    ...[DeliverWhenLoanDisbursed, DeliverWhenEstablishmentLoanDisbursed],
  ],
  providers: [
    ...[Upstreams, Names, FollowJourney, ApiDescription, LiveUpdates, ForgetEnded, CreditPapers],
    ...[Webhooks, OutgoingAddresses, WebhookSigning, DeliverWebhooks, QueueDeliveries, ManageWebhooks],
    ...[Issuer, Sessions, WebSessions, RateBuckets, RateLimits, MetricsDoor],
  ],
  texts,
  duties: [{ name: 'forget-ended', cron: '*/10 * * * *', doer: ForgetEnded }],
  configure: openFrontDoor,
};
