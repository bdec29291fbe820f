import { PageQuery } from '#libs/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { type DeliveryStatus, WEBHOOK_KINDS, type WebhookKind } from '../domain/webhook.js';

const STATUSES = ['waiting', 'delivered', 'dead'] as const;

export class RegisterWebhookBody {
  @ApiProperty({ example: 'https://bank.example/hooks/chung-tay', maxLength: 500 })
  @IsString()
  @MaxLength(500)
  url: string;

  @ApiProperty({
    ...{ enum: WEBHOOK_KINDS, isArray: true, example: ['referrals', 'disbursements'] },
    description: 'counsellor: introductions; credit-officer: referrals, disbursements; commune: referrals',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(WEBHOOK_KINDS.length)
  @IsIn(WEBHOOK_KINDS, { each: true })
  kinds: WebhookKind[];
}

export const EXAMPLE_WEBHOOK = {
  bank: { value: { url: 'https://bank.example/hooks/chung-tay', kinds: ['referrals', 'disbursements'] } },
};

export class DeliveriesQuery extends PageQuery {
  @ApiPropertyOptional({ enum: STATUSES, example: 'dead' })
  @IsOptional()
  @IsIn(STATUSES)
  status?: DeliveryStatus;
}

export class WebhookView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'https://bank.example/hooks/chung-tay' })
  url: string;

  @ApiProperty({ enum: WEBHOOK_KINDS, isArray: true })
  kinds: readonly WebhookKind[];

  @ApiProperty({ type: [String], example: ['38'], description: 'Nothing from elsewhere is told' })
  areas: readonly string[];

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiPropertyOptional({
    type: 'integer',
    description: 'In the list: what was given up and waits to be told again',
  })
  dead?: number;

  @ApiPropertyOptional({ type: 'integer', description: 'In the list: what fails and is tried again' })
  failing?: number;
}

export class NewWebhookView extends WebhookView {
  @ApiProperty({ example: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', description: 'Shown here only' })
  secret: string;
}

export class WebhookList {
  @ApiProperty({ type: [WebhookView] })
  items: WebhookView[];
}

class DeliveryView {
  @ApiProperty({ format: 'uuid', description: 'The webhook-id of every attempt' })
  id: string;

  @ApiProperty({ example: 'microcredit.referral-changed.v1' })
  type: string;

  @ApiProperty({ enum: STATUSES })
  status: DeliveryStatus;

  @ApiProperty({ type: 'integer' })
  attempts: number;

  @ApiProperty({ type: 'integer', nullable: true, example: 500 })
  lastStatus: number | null;

  @ApiProperty({ type: String, nullable: true, example: 'answered-500' })
  lastError: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  nextAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  deliveredAt: string | null;
}

export class DeliveryPage {
  @ApiProperty({ type: [DeliveryView] })
  items: DeliveryView[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
