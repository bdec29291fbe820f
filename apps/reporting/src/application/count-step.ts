import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import type { Step } from '../domain/figures.js';
import { Facts, type StepFact } from '../persistence/facts.js';

/** Counts that something happened to people, each person once. */
@Injectable()
export class CountStep {
  constructor(private readonly facts: Facts) {}

  run(tx: Tx, step: Step, people: readonly StepFact[]): Promise<void> {
    return this.facts.addSteps(tx, step, people);
  }
}
