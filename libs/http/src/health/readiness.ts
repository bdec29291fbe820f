import { Bus } from '#libs/messaging';
import { Injectable } from '@nestjs/common';

/** What is told of a service's surroundings besides its database. Other services never: they fail one by one. */
@Injectable()
export class Readiness {
  constructor(private readonly bus: Bus) {}

  checks(): Readonly<Record<string, boolean>> {
    return { bus: this.bus.available };
  }
}
