import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { sentence } from './faults.js';
import { productionList } from './lists.js';
import { readCases } from './read-cases.js';

const folder = mkdtempSync(join(tmpdir(), 'cases-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;

function read(...lines: (object | string)[]) {
  const path = join(folder, `${String(++files)}.jsonl`);
  writeFileSync(
    path,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );
  const { cases, remarks, judgements } = readCases([path]);
  const told = (list: typeof remarks.faults): string[] =>
    list.map((remark) => sentence(remark).slice(path.length + 1));
  return { cases, judgements, faults: told(remarks.faults), notes: told(remarks.notes) };
}

/** The bodies of api.md. */
const employment = {
  ...{ education: 'lower-secondary', training: 'elementary', skills: ['arc-welding'] },
  ...{ occupationsHeld: [{ code: '7212', years: 3 }], occupationsWanted: ['7212'], wageExpected: 7_000_000 },
  ...{ commuteKmMax: 20, relocate: false, availableFrom: '2026-11-25', licences: ['A1'] },
};
const vacancy = {
  ...{ employer: { name: 'Cơ khí Hoa Sen Mới', taxCode: '2800000001' }, title: 'Thợ hàn', openings: 3 },
  ...{ occupationCode: '7212', communeCode: '15469', wageMin: 7_000_000, wageMax: 9_000_000 },
  ...{ openedOn: '2026-11-20', closesOn: '2026-12-31', skillsRequired: ['arc-welding'] },
  ...{ skillsWelcome: ['blueprint-reading'], education: 'none', experienceYears: 1, licences: [] },
  ...{ shifts: ['day'], contract: '12-months', worksWith: [] },
};
const one = { id: 'a', ...employment, communeCode: '15421' };
const nobody = { id: 'b', communeCode: '15421' };
const listOf = ({ cases }: ReturnType<typeof read>) =>
  cases.map(({ candidates, vacancy: asked, day, grades }) => [
    productionList(candidates, asked, day).map(({ id, score }) => [id, score]),
    [...grades],
  ]);

describe('cases', () => {
  it('are a line a vacancy in the shapes of api.md', () => {
    const all = read({ vacancy: { id: 'v', ...vacancy }, candidates: [nobody, one], grades: { a: 3, b: 0 } });
    expect([all.faults, all.notes]).toEqual([[], []]);
    expect(all.cases[0]?.vacancy.id).toBe('v');
    expect(all.cases[0]?.candidates.map(({ personId }) => personId)).toEqual(['b', 'a']);
    const [[list, grades] = []] = listOf(all);
    expect(list?.map(([id]) => id)).toEqual(['a', 'b']);
    expect(grades).toEqual([
      ['b', 0],
      ['a', 3],
    ]);
  });

  it('are the same as lines by type, in any order', () => {
    const together = read({
      vacancy: { id: 'v', ...vacancy },
      candidates: [one, nobody],
      grades: { a: 3, b: 0 },
    });
    const apart = read(
      { type: 'grade', vacancy: 'v', candidate: 'a', grade: 3, because: 'A welder near by.' },
      { type: 'candidate', ...one },
      { type: 'vacancy', id: 'v', ...vacancy },
      { type: 'candidate', ...nobody },
      { type: 'grade', vacancy: 'v', candidate: '*', grade: 0, because: 'Everybody else.' },
    );
    expect(apart.faults).toEqual([]);
    expect(listOf(apart)).toEqual(listOf(together));
    expect(apart.judgements.because('v', 'b')).toBe('Everybody else.');
  });

  it('may stand in one list', () => {
    const line = { vacancy: { id: 'v', ...vacancy }, candidates: [one, nobody], grades: { a: 3, b: 0 } };
    expect(listOf(read(JSON.stringify([line], null, 2)))).toEqual(listOf(read(line)));
  });

  it('may say the same in other words', () => {
    const plain = read({ vacancy: { id: 'v', ...vacancy }, candidates: [one], grades: { a: 3 } });
    const other = read({
      vacancy: {
        vacancy_id: 'v',
        ...{ title: 'Thợ hàn', occupation: 7212, commune: 15469, wage: { min: '7000000', max: '9 triệu' } },
        ...{
          opened_on: '2026-11-20',
          closes_on: '2026-12-31T00:00:00+07:00',
          required_skills: 'arc-welding',
        },
        ...{ skills_welcome: ['blueprint-reading'], experience: '1', shift: 'day', contract: '12_months' },
      },
      candidates: [
        {
          person_id: 'a',
          employment: {
            ...{ education: 'THCS', training: 'elementary', skills: 'arc-welding; arc-welding' },
            ...{ occupations_held: [{ occupationCode: '7212', months: 36 }], wanted: '7212' },
            ...{
              expected_wage: '7 triệu',
              max_commute_km: '20',
              relocate: 'no',
              available_from: '2026-11-25',
            },
            licenses: ['A1'],
          },
          residence: { communeCode: '15421' },
          grade: 3,
        },
      ],
    });
    expect(other.faults).toEqual([]);
    expect(listOf(other)).toEqual(listOf(plain));
  });

  it('take what is missing as not known, and everybody stays', () => {
    const { cases, faults } = read({
      vacancy: { title: 'Thợ hàn' },
      candidates: [{ id: 'x' }],
      grades: { x: 1 },
    });
    expect(faults).toEqual([]);
    expect(cases[0]?.vacancy).toMatchObject({ id: 'line-1', occupationCode: '7212', wageMin: null });
    expect(listOf({ cases } as never)[0]?.[0]).toHaveLength(1);
  });
});

describe('faults are told with their line, and nothing is dropped in silence', () => {
  const good = { vacancy: { id: 'v', ...vacancy }, candidates: [one, nobody], grades: { a: 3, b: 0 } };
  const changed = (over: object): object => ({ ...good, ...over });

  it.each<[string, string[], (object | string)[]]>([
    ['not json', ['2 / not-json'], [good, '{"vacancy":']],
    ['a list', ['2 / not-an-object'], [good, '[1]']],
    ['a broken list', ['1 / not-json'], ['[{]', good]],
    ['something else', ['2 / neither-candidate-nor-vacancy-nor-grade'], [good, { hello: 1 }]],
    ['no vacancy', ['2 /vacancy vacancy-missing'], [good, { candidates: [one], grades: { a: 1 } }]],
    [
      'no candidates',
      ['1 /candidates not-a-list', '1 /grades/a grade-of-somebody-not-in-the-list'],
      [changed({ candidates: 7, grades: { a: 1 } }), { ...good, vacancy: { ...good.vacancy, id: 'w' } }],
    ],
    [
      'no id',
      ['1 /candidates/1 id-missing'],
      [changed({ candidates: [one, { communeCode: '15421' }], grades: { a: 1 } })],
    ],
    [
      'twice',
      ['1 /candidates/1 candidate-told-twice'],
      [changed({ candidates: [one, one], grades: { a: 1 } })],
    ],
    ['a vacancy twice', ['2 / vacancy-told-twice'], [good, good]],
    ['a grade of four', ['1 /grades/b grade-not-0-to-3'], [changed({ grades: { a: 3, b: 4 } })]],
    [
      'a stranger',
      ['1 /grades/z grade-of-somebody-not-in-the-list'],
      [changed({ grades: { a: 3, b: 0, z: 1 } })],
    ],
    ['no grades', ['1 /grades grades-missing'], [changed({ grades: undefined })]],
    [
      'another vacancy',
      ['2 /vacancy grade-of-an-unknown-vacancy'],
      [good, { type: 'grade', vacancy: 'w', candidate: 'a', grade: 1 }],
    ],
    [
      'a wrong wage',
      ['1 /candidates/0/wageExpected not-an-amount'],
      [changed({ candidates: [{ ...one, wageExpected: 'nhiều' }, nobody] })],
    ],
    [
      'a wrong level',
      ['1 /vacancy/education not-of-the-list'],
      [changed({ vacancy: { ...good.vacancy, education: 'doctor' } })],
    ],
    [
      'a wrong day',
      ['1 /candidates/0/availableFrom not-a-day'],
      [changed({ candidates: [{ ...one, availableFrom: '2026-02-30' }, nobody] })],
    ],
    [
      'wages the wrong way round',
      ['1 /vacancy/wageMax wage-max-below-min'],
      [changed({ vacancy: { ...good.vacancy, wageMax: 1 } })],
    ],
  ])('%s', (_name, wanted, lines) => {
    const { faults, cases } = read(...lines);
    expect(faults.filter((fault) => !fault.includes('nobody-to-rank'))).toEqual(wanted);
    expect(cases.length).toBeGreaterThan(0);
  });

  it('unknown codes and fields are noted and count as they stand', () => {
    const { notes, faults } = read(
      changed({
        candidates: [{ ...one, skills: ['juggling'], hobby: 'football', communeCode: '99999' }, nobody],
      }),
    );
    expect(faults).toEqual([]);
    expect(notes).toEqual([
      '1 /candidates/0/communeCode unknown-commune',
      '1 /candidates/0/juggling unknown-skill',
      '1 /candidates/0/hobby field-not-read',
    ]);
  });

  it('no value is repeated: it may be about a person', () => {
    const { faults, notes } = read(
      changed({ candidates: [{ ...one, fullName: 'Lê Văn Thử', wageExpected: 'Lê Văn Thử' }, nobody] }),
    );
    expect(faults).toHaveLength(1);
    expect(JSON.stringify([faults, notes])).not.toContain('Thử');
  });
});
