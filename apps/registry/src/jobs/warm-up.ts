import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { occupations, resolveAddress, skills } from '#libs/reference';

/** Reads the tables of reference before the door opens: the first officer of the day does not wait for them. */
@Injectable()
export class WarmUp implements OnApplicationBootstrap {
  constructor(private readonly clock: Clock) {}

  onApplicationBootstrap(): void {
    resolveAddress('Xã Yên Trường, Thanh Hóa', this.clock.today());
    skills();
    occupations();
  }
}
