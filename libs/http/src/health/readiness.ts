import { Bus } from '#libs/messaging';
import { Injectable } from '@nestjs/common';

/** Names of what must stand and whether it does. */
export type Checks = Readonly<Record<string, boolean>>;

/** What must stand before this service takes requests, besides its database. The gateway adds the services behind it. */
@Injectable()
export class Readiness {
  private readonly more: (() => Promise<Checks>)[] = [];

  constructor(private readonly bus: Bus) {}

  add(checks: () => Promise<Checks>): void {
    this.more.push(checks);
  }

  async checks(): Promise<Checks> {
    const others = await Promise.all(this.more.map((checks) => checks()));
    return Object.assign({ bus: this.bus.available }, ...others) as Checks;
  }
}
