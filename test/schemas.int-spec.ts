import { expect, it } from '@jest/globals';
import { schemaDifference } from '#libs/testing';
import { employment } from '../apps/employment/src/employment.module.js';
import { gateway } from '../apps/gateway/src/gateway.module.js';
import { microcredit } from '../apps/microcredit/src/microcredit.module.js';
import { registry } from '../apps/registry/src/registry.module.js';
import { reporting } from '../apps/reporting/src/reporting.module.js';
import { training } from '../apps/training/src/training.module.js';

it.each([registry, employment, training, microcredit, reporting, gateway])(
  '$name has migrations that make exactly what its schemas say',
  async (service) => {
    expect(await schemaDifference(service)).toEqual([]);
  },
);
