import type { INestApplication, Type } from '@nestjs/common';
import type { Duty } from '#libs/jobs';
import { CleanUp } from './clean-up.js';

/** A duty of a service: `doer` is one of its providers. */
export interface ServiceDuty {
  /** Words and hyphens: `rescreen-due`. */
  readonly name: string;
  /** Five fields, Việt Nam's time. */
  readonly cron: string;
  readonly doer: Type<{ run(): Promise<unknown> }>;
}

/** Half past two at night, when nobody works. */
const AT_NIGHT = '30 2 * * *';

/** What the clock asks of a service: its own duties, and to forget what has been kept long enough. */
export function dutiesOf(app: INestApplication, service: string, own: readonly ServiceDuty[]): Duty[] {
  const all: ServiceDuty[] = [{ name: 'clean-up', cron: AT_NIGHT, doer: CleanUp }, ...own];
  return all.map(({ name, cron, doer }) => ({
    name: `${service}.${name}`,
    cron,
    run: async () => {
      await app.get(doer, { strict: false }).run();
    },
  }));
}
