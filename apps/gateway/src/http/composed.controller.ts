import { Id, Roles } from '#libs/http';
import { Controller, Get } from '@nestjs/common';
import {
  ApiExcludeEndpoint,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import { FollowJourney, type Journey } from '../application/journey.js';
import { Names, type Purpose } from '../application/names.js';
import { Upstreams, type Caller } from '../application/upstreams.js';
import type { ServiceName } from '../domain/path-table.js';
import { AsCaller, RawQuery } from './caller.js';

interface List<T> {
  readonly items: readonly T[];
}
interface OfPerson {
  readonly personId: string | null;
}

class StepView {
  @ApiProperty({ example: 'employment' }) service: string;
  @ApiProperty({ example: 'rank-candidate-when-released' }) handler: string;
  @ApiProperty({ enum: ['done', 'pending', 'retrying', 'dead'] }) status: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) at: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) durationMs: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'Codes and numbers, nothing personal' })
  summary: string | null;
}

class JourneyView {
  @ApiProperty({ format: 'date-time' }) releasedAt: string;
  @ApiProperty({ type: [StepView] }) steps: StepView[];
}

/**
 * What no service can answer alone. The services that answer the main part describe it in their own OpenAPI, so those
 * routes are left out here.
 */
@ApiTags('composed')
@Controller('api/v1')
export class ComposedController {
  constructor(
    private readonly upstreams: Upstreams,
    private readonly names: Names,
    private readonly journeys: FollowJourney,
  ) {}

  @Get('releases/:id/journey')
  @Roles('registry-officer', 'auditor', 'operator')
  @ApiOperation({ summary: 'How far the news of a release travelled, handler by handler' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: JourneyView })
  journey(@Id() id: string, @AsCaller() caller: Caller): Promise<Journey> {
    return this.journeys.run(id, caller);
  }

  @Get('vacancies/:id/candidates')
  @Roles('counsellor')
  @ApiExcludeEndpoint()
  async candidates(@Id() id: string, @RawQuery() query: string, @AsCaller() caller: Caller): Promise<object> {
    const path = `/api/v1/vacancies/${id}/candidates${query}`;
    const page = await this.upstreams.json<List<OfPerson>>('employment', path, caller);
    return {
      ...page,
      items: await this.names.join(page.items, { purpose: 'employment', subject: id }, caller),
    };
  }

  @Get('people/:id/vacancies')
  @Roles('counsellor')
  @ApiExcludeEndpoint()
  async vacancies(@Id() id: string, @RawQuery() query: string, @AsCaller() caller: Caller): Promise<object> {
    const page = await this.upstreams.json<object>(
      'employment',
      `/api/v1/people/${id}/vacancies${query}`,
      caller,
    );
    const [advice, [person]] = await Promise.all([
      this.upstreams.json<List<object>>('training', `/internal/people/${id}/advice?limit=5`, caller),
      this.names.join([{ personId: id }], { purpose: 'employment' }, caller),
    ]);
    return { ...page, ...person, training: advice.items };
  }

  @Get('credit-prescreens')
  @Roles('credit-officer', 'commune-leader')
  @ApiExcludeEndpoint()
  prescreens(@RawQuery() query: string, @AsCaller() caller: Caller): Promise<object> {
    return this.named('microcredit', `/api/v1/credit-prescreens${query}`, 'credit', caller);
  }

  @Get('credit-referrals')
  @Roles('credit-officer', 'commune-leader', 'registry-officer')
  @ApiExcludeEndpoint()
  referrals(@RawQuery() query: string, @AsCaller() caller: Caller): Promise<object> {
    return this.named('microcredit', `/api/v1/credit-referrals${query}`, 'credit', caller);
  }

  @Get('training-advice')
  @Roles('training-coordinator')
  @ApiExcludeEndpoint()
  advice(@RawQuery() query: string, @AsCaller() caller: Caller): Promise<object> {
    return this.named('training', `/api/v1/training-advice${query}`, 'training', caller);
  }

  @Get('enrolments')
  @Roles('training-coordinator')
  @ApiExcludeEndpoint()
  enrolments(@RawQuery() query: string, @AsCaller() caller: Caller): Promise<object> {
    return this.named('training', `/api/v1/enrolments${query}`, 'training', caller);
  }

  @Get('enrolments/:id')
  @Roles('training-coordinator')
  @ApiExcludeEndpoint()
  async enrolment(@Id() id: string, @AsCaller() caller: Caller): Promise<object> {
    const one = await this.upstreams.json<OfPerson>('training', `/api/v1/enrolments/${id}`, caller);
    return (await this.names.join([one], { purpose: 'training', subject: id }, caller))[0] ?? one;
  }

  @Get('intakes/:id/attendance')
  @Roles('training-coordinator')
  @ApiExcludeEndpoint()
  attendance(@Id() id: string, @RawQuery() query: string, @AsCaller() caller: Caller): Promise<object> {
    return this.named('training', `/api/v1/intakes/${id}/attendance${query}`, 'training', caller);
  }

  @Get('intakes/:id/allowances')
  @Roles('training-coordinator')
  @ApiExcludeEndpoint()
  allowances(@Id() id: string, @AsCaller() caller: Caller): Promise<object> {
    return this.named('training', `/api/v1/intakes/${id}/allowances`, 'training', caller);
  }

  /** A list of people with the names that its reader may know. */
  private async named(service: ServiceName, path: string, purpose: Purpose, caller: Caller): Promise<object> {
    const page = await this.upstreams.json<List<OfPerson>>(service, path, caller);
    return { ...page, items: await this.names.join(page.items, { purpose }, caller) };
  }
}
