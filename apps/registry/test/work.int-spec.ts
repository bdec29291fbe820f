import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { EscalateOverdue } from '../src/jobs/escalate-overdue.js';
import { SealAuditLog } from '../src/jobs/seal-audit-log.js';
import { aNumber, aReport } from './builders.js';
import { type Caller, House } from './house.js';

let house: House;
let officer: Caller;
let chair: Caller;
let next: Caller;
let auditor: Caller;
/** Of Yên Trường: one received who has a helper, one who is on the way to Yên Phong. */
let helped: string;

const today = (day: string, clock = '03:00') => house.clock.set(new Date(`${day}T${clock}:00Z`));
const act = (id: string, body: object, by = officer) => by.post(`/api/v1/cases/${id}/acts`, body, newId());
const recorded = async (): Promise<string> =>
  (await officer.post('/api/v1/releases', aReport({ person: { nationalId: aNumber() } }))).body
    .personId as string;

interface Line {
  kind: string;
  overdue: number;
  due: number;
  new: number;
  waiting: number;
  dueOn: string | null;
  since: string | null;
}
const board = async (by: Caller): Promise<Line[]> =>
  (await by.get('/api/v1/work/registry')).body.items as Line[];
const lineOf = async (by: Caller, kind: string): Promise<Line | undefined> =>
  (await board(by)).find((line) => line.kind === kind);
const listed = async (
  by: Caller,
  query: string,
): Promise<{ personId: string; group: string; due: string | null }[]> =>
  (await by.get(`/api/v1/cases?${query}`)).body.items;

beforeAll(async () => {
  house = await House.open();
  officer = await house.as('registry-officer', ['15421']);
  chair = await house.as('commune-leader', ['15421']);
  next = await house.as('registry-officer', ['15457']);
  auditor = await house.as('auditor', ['38']);
  today('2026-11-16');
  helped = await recorded();
  const moving = await recorded();
  const model = { kind: 'chung-tay', communeCode: '15421', startedOn: '2023-10-18' };
  const { id: modelId } = (await officer.post('/api/v1/helper-models', model)).body as { id: string };
  const helper = { fullName: 'Trần Thị Mẫu', organisation: 'women', since: '2026-01-05' };
  const { id: helperId } = (await officer.post(`/api/v1/helper-models/${modelId}/helpers`, helper)).body as {
    id: string;
  };
  for (const id of [helped, moving]) expect((await act(id, { act: 'receive' })).status).toBe(201);
  const given = { act: 'assign-helper', helperIds: [helperId], decisionNo: '12/QĐ-UBND' };
  expect((await act(helped, given, chair)).status).toBe(201);
  expect((await act(moving, { act: 'hand-over', toCommune: '15457' })).status).toBe(201);
  await recorded();
});
afterAll(() => house.close());
beforeEach(() => today('2026-11-18'));

describe('the work of a commune’s office', () => {
  it('is counted by what is to be done, each with its own deadline', async () => {
    expect(await lineOf(officer, 'dossier-opened')).toMatchObject({
      due: 1,
      waiting: 1,
      dueOn: '2026-11-23',
    });
    expect(await lineOf(officer, 'helper-assigned')).toMatchObject({
      due: 0,
      waiting: 1,
      dueOn: '2026-11-19',
    });
    today('2026-12-01');
    expect(await lineOf(officer, 'dossier-opened')).toMatchObject({ overdue: 2, due: 0 });
  });

  it('has a helper’s visit wait for a month, then late; a visit begins a month anew', async () => {
    expect(await lineOf(chair, 'helper-visit')).toMatchObject({
      waiting: 1,
      overdue: 0,
      dueOn: '2026-12-16',
    });
    today('2026-12-16');
    expect(await lineOf(chair, 'helper-visit')).toMatchObject({ waiting: 1, overdue: 0 });
    today('2026-12-17');
    expect(await lineOf(chair, 'helper-visit')).toMatchObject({ waiting: 0, overdue: 1 });
    expect(await listed(chair, 'about=helper-visit')).toMatchObject([
      { personId: helped, group: 'overdue', duty: 'helper-visit', due: '2026-12-16', article: null },
    ]);
    const { helpers } = (await chair.get(`/api/v1/cases/${helped}`)).body as {
      helpers: { helperId: string }[];
    };
    const visit = { act: 'visit', helperId: helpers[0]?.helperId, outcome: 'met', help: ['talk'] };
    expect((await act(helped, visit, chair)).status).toBe(201);
    expect(await lineOf(chair, 'helper-visit')).toMatchObject({ overdue: 0, dueOn: '2027-01-16' });
  });

  it('has the report of the quarter wait for the helper until the fifth day', async () => {
    today('2027-01-01');
    await house.app.get(EscalateOverdue).run();
    expect(await lineOf(chair, 'helper-reports')).toMatchObject({ waiting: 1, dueOn: '2027-01-05' });
    today('2027-01-06');
    expect(await lineOf(chair, 'helper-reports')).toMatchObject({ overdue: 1 });
  });

  it('has a move wait in the commune that hands over, and due where somebody arrives', async () => {
    const move = 'police-take-over-after-move';
    expect(await lineOf(officer, move)).toMatchObject({ waiting: 1, due: 0, overdue: 0 });
    expect(await lineOf(next, move)).toMatchObject({ due: 1, waiting: 0, dueOn: '2026-11-23' });
    today('2026-12-01');
    expect(await lineOf(officer, move)).toMatchObject({ waiting: 1, overdue: 0 });
    expect(await lineOf(next, move)).toMatchObject({ overdue: 1 });
  });

  it('puts before the chair what nobody did in time, of whatever kind, once for each case', async () => {
    const far = await house.as('commune-leader', ['15442']);
    expect((await board(chair))[0]).toMatchObject({ kind: 'escalated' });
    expect(await lineOf(officer, 'escalated')).toBeUndefined();
    const { id: notice } = (
      await officer.post('/api/v1/release-notices', {
        ...{ person: { ...aReport().person, nationalId: aNumber() }, residence: aReport().residence },
        ...{ on: '2026-11-16', expectedOn: '2027-01-20' },
      })
    ).body as { id: string };
    today('2026-11-26'); // the residence check was due on the 19th, the dossier on the 23rd
    const before = (await lineOf(chair, 'escalated'))?.overdue ?? 0;
    expect((await listed(chair, 'about=escalated&limit=200')).length).toBe(before);
    await house.app.get(EscalateOverdue).run();
    const late = await listed(chair, 'about=escalated&limit=200');
    expect(late.map(({ group }) => group)).toEqual(late.map(() => 'overdue'));
    expect(late).toContainEqual(
      expect.objectContaining({ personId: notice, duty: 'police-check-residence', due: '2026-11-19' }),
    );
    expect(late).toContainEqual(expect.objectContaining({ personId: helped, duty: 'dossier-opened' }));
    expect(new Set(late.map((row) => row.personId)).size).toBe(late.length);
    expect(await lineOf(chair, 'escalated')).toMatchObject({ overdue: late.length, dueOn: '2026-11-19' });
    expect(late.length).toBe(before + 1); // the others were put forward in January
    const arriving = await listed(await house.as('commune-leader', ['15457']), 'about=escalated');
    expect(arriving).toMatchObject([{ duty: 'police-take-over-after-move', arriving: true }]);
    expect(await lineOf(far, 'escalated')).toMatchObject({ overdue: 0, dueOn: null });
    expect(await listed(far, 'about=escalated')).toEqual([]);
    expect((await act(notice, { act: 'confirm-residence' })).status).toBe(201);
    expect(await lineOf(chair, 'escalated')).toMatchObject({ overdue: late.length - 1 });
  });

  it('counts what the list behind shows, for each kind on each day', async () => {
    for (const day of ['2026-11-18', '2026-11-24', '2026-12-20', '2027-01-06']) {
      today(day);
      for (const by of [officer, chair, next]) {
        for (const { kind, ...line } of (await board(by)).filter(
          ({ kind: each }) => each !== 'duplicates' && each !== 'imports',
        )) {
          const rows = await listed(by, `about=${kind}&limit=200`);
          for (const pile of ['overdue', 'due', 'new', 'waiting'] as const)
            expect([day, kind, pile, rows.filter(({ group }) => group === pile).length]).toEqual([
              ...[day, kind, pile, line[pile]],
            ]);
          const days = rows.flatMap(({ due }) => due ?? []).sort();
          expect([kind, days[0] ?? null]).toEqual([kind, line.dueOn]);
        }
      }
    }
  });

  it('is nobody else’s: other communes, other provinces, no area', async () => {
    for (const [role, areas] of [
      ['registry-officer', ['15442']],
      ['commune-leader', ['15442']],
      ['registry-officer', ['44']],
      ['commune-leader', []],
    ] as const) {
      for (const line of await board(await house.as(role, areas)))
        expect(line).toMatchObject({ overdue: 0, due: 0, new: 0, waiting: 0, dueOn: null, since: null });
    }
  });

  it('names nobody and writes nothing into the log', async () => {
    const [before] = await house.rows('select count(*)::int as n from audit_entry');
    const answer = await officer.get('/api/v1/work/registry');
    expect(JSON.stringify(answer.body)).not.toMatch(/Thử|038090|[0-9a-f]{8}-/);
    expect(await house.rows('select count(*)::int as n from audit_entry')).toEqual([before]);
  });
});

describe('pairs and lists', () => {
  it('wait for the officer until they are decided', async () => {
    today('2026-11-20');
    const phone = '0900000777';
    await officer.post(
      '/api/v1/releases',
      aReport({ person: { fullName: 'Đỗ Văn Ví Dụ', phone, nationalId: aNumber() } }),
    );
    await officer.post(
      '/api/v1/releases',
      aReport({ person: { fullName: 'Do Van Vi Du', phone, nationalId: aNumber() } }),
    );
    const pairs = (await officer.get('/api/v1/duplicates')).body.items as { id: string }[];
    expect(await lineOf(officer, 'duplicates')).toMatchObject({ due: pairs.length, since: '2026-11-20' });
    expect(pairs.length).toBeGreaterThan(0);
    expect(await lineOf(next, 'duplicates')).toMatchObject({ due: 0 });
    expect(await lineOf(chair, 'duplicates')).toBeUndefined();
    await house.rows(
      `insert into release_import (id, file_name, file, defaults, preview, state, created_by, role, provinces, communes, created_at)
       select gen_random_uuid(), 'a.csv', 'x', '{}', preview, state, 'x', 'registry-officer', '{}', '{15421}', '2026-11-19T18:00:00Z'
       from (values (true, 'done'), (true, 'failed'), (false, 'failed'), (false, 'done')) as given (preview, state)`,
    );
    expect(await lineOf(officer, 'imports')).toMatchObject({ due: 3, waiting: 0, since: '2026-11-20' });
    expect(await lineOf(next, 'imports')).toMatchObject({ due: 0 });
  });
});

describe('the work of an auditor', () => {
  it('looks at what was read at odd hours and at whole files, as the log behind shows', async () => {
    today('2026-11-25', '15:30'); // half past ten at night in Việt Nam
    await officer.get(`/internal/people/${helped}/file`);
    today('2026-11-26');
    // other stories were told on later days
    const query = 'from=2026-11-20&to=2027-12-31&limit=200';
    const odd = (await auditor.get(`/api/v1/audit?${query}&hours=odd`)).body.items as { at: string }[];
    const files = (await auditor.get(`/api/v1/audit?${query}&act=file-read`)).body.items as unknown[];
    expect(odd.length).toBeGreaterThan(0);
    expect(odd.map(({ at }) => at)).toContain('2026-11-25T15:30:00.000Z');
    expect(odd.map(({ at }) => at).filter((at) => at.startsWith('2026-11-26'))).toEqual([]);
    expect(await lineOf(auditor, 'odd-hours')).toMatchObject({ new: odd.length });
    expect(files).toHaveLength(1);
    expect(await lineOf(auditor, 'whole-files')).toMatchObject({ new: 1, since: '2026-11-25' });
    today('2026-12-03');
    expect(await lineOf(auditor, 'whole-files')).toMatchObject({ new: 0 });
    expect(await lineOf(await house.as('auditor', ['44']), 'whole-files')).toMatchObject({ new: 0 });
  });

  it('sees a purpose that was taken back until the service has let go, late after the days of the decree', async () => {
    today('2026-11-23');
    expect((await officer.delete(`/api/v1/people/${helped}/consents/credit`)).status).toBe(200);
    expect(await lineOf(auditor, 'erasures')).toMatchObject({ waiting: 1, overdue: 0, dueOn: '2026-12-13' });
    today('2026-12-13');
    expect(await lineOf(auditor, 'erasures')).toMatchObject({ waiting: 1, overdue: 0 });
    today('2026-12-14');
    expect(await lineOf(auditor, 'erasures')).toMatchObject({ waiting: 0, overdue: 1 });
    expect(await lineOf(await house.as('auditor', ['15442']), 'erasures')).toMatchObject({ overdue: 0 });
    await house.rows(
      // a service counts versions of its own: the number says nothing here
      `insert into erasure (person_id, service, purpose, sequence, at)
       select person_id, 'microcredit', purpose, 1, at + interval '1 minute' from consent_act
       where person_id = $1 and act = 'withdrawn'`,
      [helped],
    );
    expect(await lineOf(auditor, 'erasures')).toMatchObject({ waiting: 0, overdue: 0 });
  });

  it('is told when nothing seals the log any more', async () => {
    expect(await lineOf(auditor, 'unsealed')).toMatchObject({ overdue: 0 });
    await house.app.get(SealAuditLog).onModuleDestroy();
    today('2026-11-24');
    await auditor.get('/api/v1/audit?limit=1'); // seals what waits
    await officer.get(`/api/v1/cases/${helped}`);
    expect(await lineOf(auditor, 'unsealed')).toMatchObject({ overdue: 0 });
    today('2026-11-24', '03:11');
    expect((await lineOf(auditor, 'unsealed'))?.overdue).toBeGreaterThan(0);
  });
});
