import type { ResolvedAddress } from '#libs/reference';
import type { Case } from './draw.js';

/**
 * - `right`: one commune, the one in charge (or rightly nothing: it is no address).
 * - `asked`: rightly asked, with every commune it may be.
 * - `needless`: asked though the text says which; the right one is among the candidates.
 * - `unfound`: no answer.
 * - `wrong`: another commune, a guess between the parts of a split one, or a question without the right answer in it.
 */
export type Verdict = 'right' | 'asked' | 'needless' | 'unfound' | 'wrong';

export function judge(
  { outcome, communes }: Pick<ResolvedAddress, 'outcome'> & { communes: readonly { code: string }[] },
  { expected, mayAsk }: Pick<Case, 'expected' | 'mayAsk'>,
): Verdict {
  if (expected === 'ask')
    return outcome === 'ambiguous' ? 'asked' : outcome === 'unknown' ? 'unfound' : 'wrong';
  if (outcome === 'unknown') return expected.length === 0 ? 'right' : 'unfound';
  const codes = new Set(communes.map(({ code }) => code));
  if (expected.length === 0 || !expected.every((code) => codes.has(code))) return 'wrong';
  if (outcome === 'resolved') return 'right'; // one commune covers all that is expected: there is one
  return expected.length > 1 || mayAsk ? 'asked' : 'needless';
}

export type Tally = Record<Verdict, number> & { rows: number };

export function tally(verdicts: readonly Verdict[]): Tally {
  const counts: Tally = { rows: verdicts.length, right: 0, asked: 0, needless: 0, unfound: 0, wrong: 0 };
  for (const verdict of verdicts) counts[verdict]++;
  return counts;
}
