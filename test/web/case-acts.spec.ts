import { describe, expect, it } from '@jest/globals';
import { ACTS_BY_ROUTE } from '../../apps/registry/src/http/cases.dto.js';
import { fieldsOfAct } from '../../apps/registry/src/domain/case-fields.js';
import {
  CASE_ACTS,
  CASE_KINDS,
  CASE_REASONS,
  CASE_STATES,
  OPENINGS,
} from '../../apps/registry/src/domain/case-life.js';
import {
  HELP_GIVEN,
  MODEL_CODES,
  ORGANISATIONS,
  PROGRESS,
  VISIT_OUTCOMES,
} from '../../apps/registry/src/domain/helper-models.js';
import { PURPOSES } from '../../apps/registry/src/domain/consent.js';
import { actSpecs, WITH_PAGE } from '../../apps/web/src/cases/act-specs.js';
import * as offered from '../../apps/web/src/cases/case.js';
import { en } from '../../apps/web/src/texts/en/index.js';
import { vi } from '../../apps/web/src/texts/vi/index.js';

const specsOf = (act: string) =>
  actSpecs({
    ...{ act, of: { communeCode: '15421', helpers: [] }, models: [], communes: [] },
    choices: (_section, codes) => codes.map((value) => ({ value, label: value })),
  });

describe('the page of a case', () => {
  it('has a dialog for every act that is done by one, and a page for the others', () => {
    expect([...ACTS_BY_ROUTE, ...WITH_PAGE].sort()).toEqual([...CASE_ACTS].sort());
  });

  it.each(ACTS_BY_ROUTE)('asks for all that %s takes, and for nothing that it refuses', (act) => {
    const { needs, may } = fieldsOfAct(act);
    const asked = specsOf(act);
    expect(asked.map(({ name }) => name).sort()).toEqual([...needs, ...may, 'note', 'on'].sort());
    // that somebody agrees to nothing is an answer as well
    const needed = asked.filter(({ needed: must, name }) => must || name === 'consents');
    expect(needed.map(({ name }) => name).sort()).toEqual([...needs].sort());
  });

  it('offers what the house takes', () => {
    expect(offered.REASONS).toEqual(CASE_REASONS);
    expect(offered.VISIT_OUTCOMES).toEqual(VISIT_OUTCOMES);
    expect(offered.HELP_GIVEN).toEqual(HELP_GIVEN);
    expect(offered.PROGRESS).toEqual(PROGRESS);
    expect(offered.PURPOSES).toEqual(PURPOSES);
    expect(offered.MODEL_KINDS).toEqual(MODEL_CODES);
    expect([...offered.ORGANISATIONS].sort()).toEqual([...ORGANISATIONS].sort());
  });

  it.each([
    ['caseAct', [...CASE_ACTS, ...Object.keys(OPENINGS)]],
    ['caseKind', CASE_KINDS],
    ['caseState', CASE_STATES],
    ['caseReason', Object.values(CASE_REASONS).flat()],
    ['visitOutcome', VISIT_OUTCOMES],
    ['helpGiven', HELP_GIVEN],
    ['progress', PROGRESS],
  ] as [keyof typeof vi, readonly string[]][])('has words for every %s', (section, codes) => {
    for (const texts of [vi, en]) {
      expect(Object.keys(texts[section])).toEqual(expect.arrayContaining([...codes]));
    }
  });
});
