import { Bus } from '#libs/messaging';
import { Injectable } from '@nestjs/common';

/** What must stand, besides its database, before a service takes requests. Other services never: they fail one by one. */
@Injectable()
export class Readiness {
  constructor(private readonly bus: Bus) {}

  checks(): Readonly<Record<string, boolean>> {
    return { bus: this.bus.available };
  }
}
