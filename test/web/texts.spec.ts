import { describe, expect, it } from '@jest/globals';
import { codes } from '../../apps/web/src/texts/vi/codes.js';
import { screens } from '../../apps/web/src/texts/vi/screens.js';
import { en } from '../../apps/web/src/texts/en/index.js';
import { vi } from '../../apps/web/src/texts/vi/index.js';
import { FOLLOW_UP_OUTCOMES, INTRODUCTION_STATUSES } from '#libs/contracts';
import { ACT_ROLES, ACTS as INTRODUCTION_ACTS } from '../../apps/employment/src/domain/introduction.js';
import { BUCKETS } from '../../apps/employment/src/domain/introduction-turn.js';
import {
  REASON_CODES as REASON_CODES_OF_INTRODUCTIONS,
  REASONS,
} from '../../apps/employment/src/domain/introduction-values.js';
import { REASONS as REASONS_ON_PAGES } from '../../apps/web/src/introductions/introduction.js';
import { REFERRAL_REASONS } from '../../apps/web/src/credit/referral-reasons.js';
import { HUMAN_ACTS } from '../../apps/employment/src/http/introduction-bodies.js';
import { CRITERIA } from '../../apps/employment/src/domain/policy.js';
import { CANCEL_REASONS } from '../../apps/employment/src/domain/fair/fair.js';
import { OUTCOMES } from '../../apps/employment/src/domain/standing.js';
import {
  ALTERNATIVE_PROGRAMMES,
  DOCUMENT_CODES,
  REASON_CODES,
  REMEDIES,
} from '../../apps/microcredit/src/domain/answer.js';
import { ACT_REASONS } from '../../apps/microcredit/src/domain/act-reason.js';
import { REFERRAL_ACTS, REFERRAL_STATES } from '../../apps/microcredit/src/domain/referral.js';
import { BAR_RULES, COURT_BAN } from '../../apps/registry/src/domain/bar-rules.js';
import { OFFENCE_GROUPS, PENALTY_KINDS, RELEASE_KINDS } from '../../apps/registry/src/domain/release.js';
import { ADVICE_CODES } from '../../apps/training/src/domain/advise.js';
import { LINE_CODES, REASON_CODES as ALLOWANCE_REASONS } from '../../apps/training/src/domain/allowance.js';
import { BASES } from '../../apps/training/src/domain/allowance-policies.js';
import { MARKS } from '../../apps/training/src/domain/attendance.js';
import {
  ACT_REASONS as ENROLMENT_REASONS,
  ENROLMENT_ACTS,
  ENROLMENT_STATES,
} from '../../apps/training/src/domain/enrolment.js';
import { BUCKETS as ENROLMENT_BUCKETS } from '../../apps/training/src/domain/work-list.js';
import { FAULTS } from '../../apps/gateway/src/application/certificate-proof.js';
import { codesInSource } from './codes-in-source.js';
import { LEVELS } from '../../apps/registry/src/domain/linkage-levels.js';

type Tree = { readonly [key: string]: string | Tree };

/** `a.b.c` → text, of every text below a tree. */
function leaves(tree: Tree, before = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[before + key, value] as [string, string]]
      : leaves(value, `${before}${key}.`),
  );
}

const texts = { vi: new Map(leaves(vi)), en: new Map(leaves(en)) };
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();
/** A criterion's code begins with what it is about. */
const BECAUSE =
  /'((?:occupation|skills|experience|distance|wage|education|licences|availability|available|preferences)-[a-z-]+)'/g;

/** English has a form for one more; the number may be left out of neither. */
const withoutSingular = (keys: Iterable<string>): string[] =>
  [...keys].filter((key) => !key.endsWith('_one')).sort();

describe('the two languages', () => {
  it('have one section of each name', () => {
    expect(Object.keys(codes).filter((section) => section in screens)).toEqual([]);
  });

  it('say the same things', () => {
    expect(withoutSingular(texts.en.keys())).toEqual(withoutSingular(texts.vi.keys()));
  });

  it('name the same facts', () => {
    for (const [key, text] of texts.vi)
      expect([key, placeholders(texts.en.get(key) ?? '')]).toEqual([key, placeholders(text)]);
  });

  it('leave nothing empty', () => {
    for (const language of [texts.vi, texts.en])
      for (const [key, text] of language) expect([key, text.trim()]).not.toEqual([key, '']);
  });
});

it('the pages offer the reasons that the house takes', () => {
  const { close: _ofTheClock, ...human } = REASONS;
  expect(REASONS_ON_PAGES).toEqual(human);
  expect(REFERRAL_REASONS).toEqual(ACT_REASONS);
});

describe('every code of the house has words', () => {
  const known: readonly (readonly [section: string, codes: readonly string[]])[] = [
    ['criterion', CRITERIA],
    ['outcome', OUTCOMES],
    ['reason', REASON_CODES],
    ['remedy', REMEDIES],
    ['document', DOCUMENT_CODES],
    ['programme', ALTERNATIVE_PROGRAMMES],
    ['ground', [...BAR_RULES, COURT_BAN].map(({ ground }) => ground)],
    ['introductionAct', INTRODUCTION_ACTS],
    ['introductionFollows', HUMAN_ACTS],
    ['introductionStatus', INTRODUCTION_STATUSES],
    ['introductionReason', REASON_CODES_OF_INTRODUCTIONS],
    ['introductionRole', ACT_ROLES],
    ['bucket', BUCKETS],
    ['followUpOutcome', FOLLOW_UP_OUTCOMES],
    ['referralState', REFERRAL_STATES],
    ['referralAct', REFERRAL_ACTS],
    ['referralReason', ACT_REASONS],
    ['releaseKind', RELEASE_KINDS],
    ['offenceGroup', OFFENCE_GROUPS],
    ['penaltyKind', PENALTY_KINDS],
    ['advice', ADVICE_CODES],
    ['enrolmentStatus', ENROLMENT_STATES],
    ['enrolmentAct', ENROLMENT_ACTS],
    ['fairCancelled', CANCEL_REASONS],
    ['enrolmentReason', ENROLMENT_REASONS],
    ['enrolmentBucket', ENROLMENT_BUCKETS],
    ['mark', MARKS],
    ['allowanceLine', LINE_CODES],
    ['allowanceReason', ALLOWANCE_REASONS],
    ['allowanceBasis', BASES],
    ['verifyFault', FAULTS],
    ['because', codesInSource('apps/employment/src/domain/criteria', BECAUSE)],
    ['auditAct', codesInSource('apps/registry/src/domain/audit-chain.ts', /^ {2}\| '([a-z-]+)'/gm)],
    ['alike', Object.values(LEVELS).flat()],
    [
      'addressBecause',
      codesInSource('libs/reference/src/places/resolve-address.ts', /^ {2}\| '([a-z-]+)'/gm),
    ],
  ];

  it.each(known)('%s', (section, codes) => {
    expect(codes.length).toBeGreaterThan(1);
    const sections = { vi: vi as Tree, en: en as Tree };
    for (const tree of Object.values(sections)) {
      expect(Object.keys(tree[section] ?? {})).toEqual(expect.arrayContaining([...codes]));
    }
  });
});
