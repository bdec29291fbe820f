import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import { type CompletionFact, Facts } from '../persistence/facts.js';

/** Counts people with a completed course, each once, for as long as one of their completions stands. */
@Injectable()
export class CountCompletions {
  constructor(private readonly facts: Facts) {}

  run(tx: Tx, completions: readonly CompletionFact[]): Promise<void> {
    return this.facts.addCompletions(tx, completions);
  }
}
