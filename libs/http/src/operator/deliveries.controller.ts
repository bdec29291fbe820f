import { deliveriesOf, type HandlerDelivery } from '#libs/messaging';
import { Database } from '#libs/persistence';
import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Roles } from '../auth/decorators.js';
import { Id } from '../validation/id.js';

/** How far a message came in this service; the gateway puts the journey together from these. Ids and codes only. */
@ApiExcludeController()
@Controller('internal/deliveries')
export class DeliveriesController {
  constructor(private readonly database: Database) {}

  @Get(':messageId')
  @Roles('registry-officer', 'auditor', 'operator')
  of(@Id('messageId') messageId: string): Promise<HandlerDelivery[]> {
    return this.database.read((tx) => deliveriesOf(tx, messageId));
  }
}
