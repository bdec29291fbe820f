import { contractOf, ReleaseRecordedV1 } from '#libs/contracts';
import { Injectable } from '@nestjs/common';
import { SERVICES, type ServiceName } from '../domain/path-table.js';
import { Upstreams, type Caller } from './upstreams.js';

interface Trace {
  readonly messageId: string;
  readonly releasedAt: string;
}

interface Delivery {
  readonly handler: string;
  readonly status: 'done' | 'retrying' | 'dead';
  readonly at: string;
  readonly durationMs: number | null;
  readonly summary: string | null;
}

export interface JourneyStep {
  readonly service: string;
  readonly handler: string;
  readonly status: 'done' | 'pending' | 'retrying' | 'dead';
  /** ISO 8601; null while pending. */
  readonly at: string | null;
  readonly durationMs: number | null;
  readonly summary: string | null;
}

export interface Journey {
  readonly releasedAt: string;
  readonly steps: readonly JourneyStep[];
}

/** How far the news of a release came. The expected handlers stand in the contract, so a silent one shows as pending. */
@Injectable()
export class FollowJourney {
  constructor(private readonly upstreams: Upstreams) {}

  async run(releaseId: string, caller: Caller): Promise<Journey> {
    const path = `/internal/releases/${releaseId}/trace`;
    const { messageId, releasedAt } = await this.upstreams.json<Trace>('registry', path, caller);
    const expected = contractOf(ReleaseRecordedV1).consumers.map(
      (queue) => queue.split('.') as [string, string],
    );
    const services = SERVICES.filter((service) => expected.some(([name]) => name === service));
    const told = new Map(
      await Promise.all(
        services.map(async (service) => [service, await this.told(service, messageId, caller)] as const),
      ),
    );
    const steps = expected.map(([service, handler]) => {
      const delivery = told.get(service as ServiceName)?.find((each) => each.handler === handler);
      return stepOf(service, handler, delivery);
    });
    return { releasedAt, steps };
  }

  private told(service: ServiceName, messageId: string, caller: Caller): Promise<Delivery[]> {
    return this.upstreams.json<Delivery[]>(service, `/internal/deliveries/${messageId}`, caller);
  }
}

function stepOf(service: string, handler: string, delivery: Delivery | undefined): JourneyStep {
  if (!delivery) return { service, handler, status: 'pending', at: null, durationMs: null, summary: null };
  const { status, at, durationMs, summary } = delivery;
  return { service, handler, status, at, durationMs, summary };
}
