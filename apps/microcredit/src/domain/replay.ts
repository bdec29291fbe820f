import type { PlainDate } from '#libs/kernel';
import type { ApplicantFacts } from './facts.js';
import { type PolicyBook, policyOfVersion } from './policy.js';
import { prescreen } from './prescreen.js';

/** How a stored decision fares when it is made again: the same to the byte, another answer, or by a policy unknown here. */
export type Replay = 'same' | 'different' | 'policy-unknown';
export const REPLAYS: readonly Replay[] = ['same', 'different', 'policy-unknown'];

export interface ReplayedDecision {
  readonly facts: ApplicantFacts;
  readonly policyVersion: string;
  readonly asOf: PlainDate;
  /** The answer as it was stored, byte for byte. */
  readonly answer: string;
}

/** Makes a decision again from its facts, by the policy it was made under and on its day, whatever was learnt since. */
export function replay({ facts, policyVersion, asOf, answer }: ReplayedDecision, book: PolicyBook): Replay {
  const policy = policyOfVersion(policyVersion, book);
  if (!policy) return 'policy-unknown';
  return JSON.stringify(prescreen(facts, policy, asOf)) === answer ? 'same' : 'different';
}
