import type { Criterion } from '../assessment.js';
import type { ContractKind } from '../vacancy.js';

const LASTING: readonly ContractKind[] = ['indefinite', '12-months'];

/** How long the work is meant to last. The same for everybody in a list; it tells in the list of a person. */
export const stability: Criterion = {
  part: (_candidate, { contract }, { stability: parts, unknown }) =>
    contract === null ? unknown : parts[contract],

  because(_candidate, { contract }) {
    if (contract === null) return { code: 'stability-unknown' };
    return { code: LASTING.includes(contract) ? 'stability-lasting' : 'stability-short', contract };
  },
};
