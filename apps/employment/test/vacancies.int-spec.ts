import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { VacancyChangedV1, VacancyClosedV1, VacancyOpenedV1 } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { aVacancyBody, faultsOf, House } from './house.js';

jest.setTimeout(60_000); // a busy machine may take its time

let house: House;
let counsellor: string;

beforeAll(async () => {
  house = await House.open();
  counsellor = await house.token('counsellor');
});
afterAll(() => house.close());

const open = (over: Record<string, unknown> = {}, token = counsellor) =>
  house.post(token, '/api/v1/vacancies', aVacancyBody(over));

describe('opening a vacancy', () => {
  it('answers 201 with its place, and tells the others what is asked and not who asks', async () => {
    const answer = await open();
    expect(answer.status).toBe(201);
    expect(answer.headers.get('location')).toBe(`/api/v1/vacancies/${answer.body.id}`);
    const { body } = await house.get(counsellor, `/api/v1/vacancies/${answer.body.id}`);
    expect(body).toEqual({
      ...aVacancyBody(),
      id: answer.body.id,
      version: 1,
      status: 'open',
      provinceCode: '38',
      openedOn: '2026-11-22',
      occupationProposed: false,
      counts: { suitable: 0, needsCheck: 0, notNow: 0 },
    });
    const [told] = await house.heard(VacancyOpenedV1, answer.body.id);
    const { employer: _employer, title: _title, ...asked } = aVacancyBody();
    expect(told).toMatchObject({
      sequence: 1,
      data: { ...asked, vacancyId: answer.body.id, provinceCode: '38' },
    });
    expect(JSON.stringify(told)).not.toContain('Hoa Sen');
  });

  it('gives the same answer for the same key and refuses another body', async () => {
    const key = newId();
    const first = await house.post(counsellor, '/api/v1/vacancies', aVacancyBody(), key);
    const again = await house.post(counsellor, '/api/v1/vacancies', aVacancyBody(), key);
    expect([again.status, again.body.id]).toEqual([201, first.body.id]);
    const other = await house.post(counsellor, '/api/v1/vacancies', aVacancyBody({ openings: 4 }), key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
    expect((await house.call('POST', counsellor, '/api/v1/vacancies', {}, aVacancyBody())).body.code).toBe(
      'idempotency-key-missing',
    );
  });

  it('needs no more than title, employer, place, openings and last day', async () => {
    const bare = {
      employer: { name: 'Quán Mẫu' },
      openings: 1,
      communeCode: '15421',
      closesOn: '2026-11-22',
    };
    const answer = await house.post(counsellor, '/api/v1/vacancies', { ...bare, title: 'Thợ hàn' });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      ...{ occupationCode: '7212', occupationProposed: true, education: 'none', experienceYears: 0 },
      ...{ skillsRequired: [], shifts: [] },
    });
    expect(answer.body).not.toHaveProperty('wageMin');
    expect(answer.body).not.toHaveProperty('worksWith');
  });

  it('refuses a title that fits no occupation', async () => {
    const answer = await open({ title: 'xxqz zzkw', occupationCode: undefined });
    expect([answer.status, faultsOf(answer)]).toEqual([400, ['/occupationCode occupation-not-recognised']]);
  });

  it('names every fault with its place', async () => {
    const answer = await open({
      employer: { name: ' ', taxCode: '123', owner: 'x' },
      title: '',
      occupationCode: '7777',
      openings: 0,
      communeCode: '00000',
      wageMin: 9_000_000,
      wageMax: 8_000_000,
      closesOn: '2026-02-30',
      skillsRequired: ['arc-welding', 'sword-swallowing'],
      education: 'kindergarten',
      experienceYears: -1,
      licences: ['Z9'],
      shifts: ['day', 'noon'],
      contract: 'for-ever',
      worksWith: ['lions'],
      colour: 'red',
    });
    expect(answer.status).toBe(400);
    expect(faultsOf(answer)).toEqual([
      '/closesOn invalid-date',
      '/colour unknown-field',
      '/communeCode unknown-commune',
      '/contract unknown-value',
      '/education unknown-value',
      '/employer/name empty',
      '/employer/owner unknown-field',
      '/employer/taxCode invalid-tax-code',
      '/experienceYears too-small',
      '/licences/0 unknown-licence',
      '/occupationCode unknown-occupation',
      '/openings too-small',
      '/shifts/1 unknown-value',
      '/skillsRequired/1 unknown-skill',
      '/title empty',
      '/wageMax wage-max-below-min',
      '/worksWith/0 unknown-value',
    ]);
  });

  it('wants a last day that is not over in Việt Nam', async () => {
    expect(faultsOf(await open({ closesOn: '2026-11-21' }))).toEqual(['/closesOn date-in-past']);
    expect((await open({ closesOn: '2026-11-22' })).status).toBe(201);
  });

  it('names what does not make sense together with what is not well formed', async () => {
    const both = { openings: 0, closesOn: '2026-11-21', title: 'zzzz qqqq', occupationCode: undefined };
    expect(faultsOf(await open(both))).toEqual([
      '/closesOn date-in-past',
      '/occupationCode occupation-not-recognised',
      '/openings too-small',
    ]);
  });

  it('takes a branch with or without the hyphen, and nothing between', async () => {
    for (const taxCode of ['2800000001-001', '2800000001001']) {
      const answer = await open({ employer: { name: 'Chi nhánh Mẫu', taxCode } });
      expect(answer.body.employer.taxCode).toBe('2800000001001');
    }
    for (const taxCode of ['28000000012', '280000000', '038090001234']) {
      expect(faultsOf(await open({ employer: { name: 'Mẫu', taxCode } }))).toEqual([
        '/employer/taxCode invalid-tax-code',
      ]);
    }
  });

  it('counts a skill once, as required', async () => {
    const { body } = await open({ skillsWelcome: ['arc-welding', 'blueprint-reading'] });
    expect([body.skillsRequired, body.skillsWelcome]).toEqual([['arc-welding'], ['blueprint-reading']]);
  });
});

describe('changing a vacancy', () => {
  it('changes what is named, raises the version and tells it', async () => {
    const { body } = await open({ title: 'Thợ hàn khung' });
    const path = `/api/v1/vacancies/${body.id}`;
    const tag = (await house.get(counsellor, path)).headers.get('etag') ?? '';
    const changed = await house.patch(counsellor, path, { openings: 5, wageMax: 10_000_000 }, tag);
    expect(changed.status).toBe(200);
    expect(changed.body).toMatchObject({ openings: 5, wageMax: 10_000_000, wageMin: 7_000_000, version: 2 });
    expect(changed.headers.get('etag')).toBe('"2"');
    expect((await house.heard(VacancyChangedV1, body.id)).map(({ sequence }) => sequence)).toEqual([2]);
  });

  it('needs the version that was read', async () => {
    const { body } = await open();
    const path = `/api/v1/vacancies/${body.id}`;
    expect((await house.patch(counsellor, path, { openings: 2 }, '"1"')).status).toBe(200);
    const late = await house.patch(counsellor, path, { openings: 9 }, '"1"');
    expect([late.status, late.body.code]).toEqual([412, 'version-mismatch']);
    const blind = await house.call('PATCH', counsellor, path, {}, { openings: 9 });
    expect([blind.status, blind.body.code]).toEqual([428, 'if-match-missing']);
    expect((await house.get(counsellor, path)).body.openings).toBe(2);
  });

  it('refuses what does not fit with what stays', async () => {
    const { body } = await open();
    const path = `/api/v1/vacancies/${body.id}`;
    const above = await house.patch(counsellor, path, { wageMin: 9_500_000 }, '"1"');
    expect([above.status, faultsOf(above)]).toEqual([400, ['/wageMax wage-max-below-min']]);
    expect(faultsOf(await house.patch(counsellor, path, { closesOn: '2026-11-01' }, '"1"'))).toEqual([
      '/closesOn date-in-past',
    ]);
    expect(faultsOf(await house.patch(counsellor, path, { status: 'closed' }, '"1"'))).toEqual([
      '/status unknown-field',
    ]);
  });
});

describe('closing a vacancy', () => {
  it('is done once, with a reason, and told', async () => {
    const { body } = await open();
    const path = `/api/v1/vacancies/${body.id}`;
    const closed = await house.post(counsellor, `${path}/closures`, { reason: 'filled' });
    expect([closed.status, closed.body.status]).toEqual([201, 'closed']);
    expect(closed.body).toMatchObject({ id: body.id, closedOn: '2026-11-22', closedReason: 'filled' });
    const [told] = await house.heard(VacancyClosedV1, body.id);
    expect(told?.data).toEqual({ vacancyId: body.id, provinceCode: '38', closedOn: '2026-11-22' });

    const again = await house.post(counsellor, `${path}/closures`, { reason: 'filled' });
    expect([again.status, again.body.code]).toEqual([409, 'vacancy-closed']);
    const changed = await house.patch(counsellor, path, { openings: 2 }, '"2"');
    expect([changed.status, changed.body.code]).toEqual([409, 'vacancy-closed']);
    expect(faultsOf(await house.post(counsellor, `${path}/closures`, { reason: 'expired' }))).toEqual([
      '/reason unknown-value',
    ]);
  });

  it('and changing one before are kept with day and role, never by whose account, and cannot be rewritten', async () => {
    const { body } = await open({}, await house.token('employer', ['38'], 'some-employer'));
    const path = `/api/v1/vacancies/${body.id}`;
    expect((await house.patch(counsellor, path, { openings: 2 }, '"1"')).status).toBe(200);
    const employer = await house.token('employer', ['38'], 'some-employer');
    expect((await house.post(employer, `${path}/closures`, { reason: 'withdrawn' })).status).toBe(201);
    for (const reader of [counsellor, employer]) {
      const { body: read } = await house.get(reader, path);
      expect(read.acts).toEqual([
        { act: 'change', on: '2026-11-22', actorRole: 'counsellor' },
        { act: 'close', on: '2026-11-22', actorRole: 'employer', reason: 'withdrawn' },
      ]);
      expect(JSON.stringify(read)).not.toContain('some-employer');
    }
    const kept = await house.rows(`select number, actor from vacancy_act where vacancy_id = $1 order by 1`, [
      body.id,
    ]);
    expect(kept).toMatchObject([{ number: 2 }, { number: 3, actor: 'some-employer' }]);
    const rewrite = house.rows(`update vacancy_act set actor = 'nobody' where vacancy_id = $1`, [body.id]);
    await expect(rewrite).rejects.toThrow('what happened is never changed');
  });
});

describe('the list of vacancies', () => {
  it('is filtered by status, occupation, commune and words without accents, and walked by cursor', async () => {
    const commune = '15409';
    const made = [];
    for (const title of ['Thợ mộc Alpha', 'Thợ hàn Alpha', 'Phụ bếp Alpha']) {
      made.push(
        (
          await open({
            title,
            communeCode: commune,
            occupationCode: title === 'Thợ hàn Alpha' ? '7212' : '9402',
          })
        ).body.id,
      );
    }
    const list = async (query: string): Promise<string[]> =>
      (await house.get(counsellor, `/api/v1/vacancies?commune=${commune}&${query}`)).body.items.map(
        ({ id }: { id: string }) => id,
      );
    expect(await list('')).toEqual([...made].reverse());
    expect(await list('q=THO%20HAN')).toEqual([made[1]]);
    expect(await list('q=alph')).toEqual([...made].reverse());
    expect(await list('q=100%25')).toEqual([]);
    const [found] = (await house.get(counsellor, `/api/v1/vacancies?commune=${commune}&q=alpha&limit=1`)).body
      .items;
    expect(made).toContain(found.id);
    expect(await list('occupation=94')).toEqual([made[2], made[0]]);
    await house.post(counsellor, `/api/v1/vacancies/${made[0]}/closures`, { reason: 'withdrawn' });
    expect(await list('status=open')).toEqual([made[2], made[1]]);

    const first = await house.get(counsellor, `/api/v1/vacancies?commune=${commune}&limit=2`);
    expect(first.body.items).toHaveLength(2);
    const rest = await house.get(
      counsellor,
      `/api/v1/vacancies?commune=${commune}&limit=2&cursor=${first.body.nextCursor}`,
    );
    expect([rest.body.items.map(({ id }: { id: string }) => id), rest.body.nextCursor]).toEqual([
      [made[0]],
      null,
    ]);
    expect(faultsOf(await house.get(counsellor, '/api/v1/vacancies?limit=201&status=half'))).toEqual([
      '/limit too-large',
      '/status unknown-value',
    ]);
  });
});
