import { Database } from '#libs/persistence';
import { Metrics } from '#libs/telemetry';
import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Public } from '../auth/decorators.js';
import { Readiness } from './readiness.js';

const DATABASE_TIMEOUT_MS = 2_000;

/** For the machine that runs us; not reachable through the gateway. */
@ApiExcludeController()
@Public()
@Controller()
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly metrics: Metrics,
    private readonly readiness: Readiness,
  ) {}

  /** The process answers. Says nothing of others: a restart would not bring the database back. */
  @Get('health/live')
  live(): { status: string } {
    return { status: 'ok' };
  }

  /**
   * The database decides alone. The bus is told and does not decide: while it is away, what is recorded waits in the outbox,
   * and to take the service out of service would refuse it.
   */
  @Get('health/ready')
  async ready(@Res({ passthrough: true }) response: Response): Promise<object> {
    const checks = { database: await this.databaseAnswers(), ...this.readiness.checks() };
    const ready = checks.database;
    response.status(ready ? 200 : 503);
    return { status: ready ? 'ok' : 'not-ready', checks };
  }

  @Get('metrics')
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  figures(): Promise<string> {
    return this.metrics.text();
  }

  private async databaseAnswers(): Promise<boolean> {
    const answer = this.database
      .read((tx) => tx.query('select 1'))
      .then(
        () => true,
        () => false,
      );
    const late = new Promise<boolean>((resolve) => setTimeout(resolve, DATABASE_TIMEOUT_MS, false).unref());
    return Promise.race([answer, late]);
  }
}
