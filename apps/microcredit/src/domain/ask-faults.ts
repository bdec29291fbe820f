import type { Fault } from '#libs/kernel';
import type { Prescreen, ReasonCode } from './answer.js';

/** What makes an amount or a term one that cannot be lent (Điều 6, Điều 8, Điều 10), as faults of the body that asks for it. */
export function askFaults({ reasons, ceiling, termMonthsMax }: Prescreen): Fault[] {
  const unmet = (code: ReasonCode) => reasons.find((reason) => reason.code === code && reason.met === false);
  const faults: Fault[] = [];
  if (unmet('amount-within-ceiling'))
    faults.push({ pointer: '/amount', code: 'above-ceiling', params: { most: ceiling } });
  const collateral = unmet('collateral-given');
  if (collateral)
    faults.push({
      ...{ pointer: '/amount', code: 'collateral-needed' },
      params: { above: collateral.fact['neededAbove'] },
    });
  if (unmet('term-within-limit'))
    faults.push({ pointer: '/termMonths', code: 'above-longest-term', params: { most: termMonthsMax } });
  return faults;
}
