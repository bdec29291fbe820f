import type { PlainDate } from '#libs/kernel';
import {
  AGE_16_17_NO_RECORD,
  BELOW_16_NO_RECORD,
  EXEMPTED_NO_RECORD,
  NEGLIGENT_NO_RECORD,
  NEGLIGENT_OF_KNOWN_CLASS,
} from './clearance-rules.js';
import type { Assumption, Clearance, Conviction } from './conviction.js';
import { holds, type LawRow } from './rule.js';

/** The answer for somebody the law gives no record at all (XA-018); undefined for everybody else. */
export function noRecordOf(conviction: Conviction, asOf: PlainDate): Clearance | undefined {
  const [row, assumptions] = whyNone(conviction) ?? [];
  if (!row || !holds(row, asOf)) return undefined;
  const { id, article, review } = row;
  return {
    state: 'no-record',
    heldBy: [],
    assumptions: assumptions ?? [],
    rules: [{ id, article }],
    review: review === true,
  };
}

function whyNone(conviction: Conviction): [LawRow, Assumption[]] | undefined {
  const { ageAtOffence, intentional, crimeClass, offenceGroup } = conviction;
  if (ageAtOffence === 'below-16') return [BELOW_16_NO_RECORD, []];
  if (conviction.mainPenalty === 'exempted') return [EXEMPTED_NO_RECORD, []];
  const mild = crimeClass === 'less-serious' || crimeClass === 'serious';
  if (ageAtOffence === '16-17' && (mild || (crimeClass === 'very-serious' && !intentional))) {
    return [AGE_16_17_NO_RECORD, []];
  }
  if (intentional || offenceGroup === 'national-security') return undefined;
  if (crimeClass) return mild ? [NEGLIGENT_OF_KNOWN_CLASS, []] : undefined;
  return conviction.sentenceMonths <= NEGLIGENT_NO_RECORD.sentenceMonthsMax
    ? [NEGLIGENT_NO_RECORD, ['negligent-crime-not-very-serious']]
    : undefined;
}
