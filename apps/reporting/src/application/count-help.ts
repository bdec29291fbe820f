import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import { Facts, type HelpFact, type ModelFact } from '../persistence/facts.js';

/** Keeps which kind of community model stands by whom; the last one counts, also after the help has ended. */
@Injectable()
export class CountHelp {
  constructor(private readonly facts: Facts) {}

  run(tx: Tx, help: readonly HelpFact[]): Promise<void> {
    return this.facts.addHelp(tx, help);
  }

  /** Keeps which models a commune runs. */
  models(tx: Tx, models: readonly ModelFact[]): Promise<void> {
    return this.facts.addModels(tx, models);
  }
}
