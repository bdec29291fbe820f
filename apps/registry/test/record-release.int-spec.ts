import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReleaseRecordedV1 } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { REPORT_EXAMPLES } from '../src/http/examples.js';
import { aNumber, aReport } from './builders.js';
import { type Caller, faultsOf, House } from './house.js';

const PATH = '/api/v1/releases';

describe('recording a release', () => {
  let house: House;
  let officer: Caller;

  beforeAll(async () => {
    house = await House.open();
    officer = await house.as('registry-officer', ['15421']);
  });
  afterAll(() => house.close());

  /** What the event told of somebody whose release was just recorded. */
  const recorded = async (report: object): Promise<ReleaseRecordedV1> => {
    const { status, body } = await officer.post(PATH, report);
    expect({ status, errors: body.errors }).toEqual({ status: 201, errors: undefined });
    const [message] = await house.told<ReleaseRecordedV1>(body.personId);
    return message?.data as ReleaseRecordedV1;
  };

  it('answers with ids and Location, writes every table and tells one event', async () => {
    const { status, headers, body } = await officer.post(PATH, aReport());
    expect({ status, body }).toEqual({
      status: 201,
      body: {
        id: body.releaseId,
        personId: expect.any(String),
        releaseId: expect.any(String),
        possibleDuplicates: expect.any(Array),
      },
    });
    expect(headers.get('location')).toBe(`/api/v1/releases/${body.releaseId}`);
    expect((await officer.get(headers.get('location') ?? '')).body).toMatchObject({ id: body.releaseId });

    const [counts] = await house.rows(
      `select (select count(*)::int from person where id = $1) person,
              (select count(*)::int from release where person_id = $1 and id = $2) release,
              (select count(*)::int from residence where person_id = $1) residence,
              (select count(*)::int from profile where person_id = $1) profile,
              (select count(*)::int from consent_act where person_id = $1 and act = 'given') consents,
              (select count(*)::int from audit_entry where person_id = $1 and act = 'release-recorded') audit`,
      [body.personId, body.releaseId],
    );
    expect(counts).toEqual({ person: 1, release: 1, residence: 1, profile: 1, consents: 3, audit: 1 });

    const told = await house.told(body.personId);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      type: 'registry.release-recorded.v1',
      sequence: 1,
      subject: body.personId,
    });
    const [{ message_id: messageId } = { message_id: '' }] = await house.rows<{ message_id: string }>(
      'select message_id from release where id = $1',
      [body.releaseId],
    );
    expect(told[0]?.id).toBe(messageId);
  });

  it.each(Object.entries(REPORT_EXAMPLES))('takes the published example: %s', async (_name, { value }) => {
    expect((await officer.post(PATH, value)).status).toBe(201);
  });

  it('tells the consented snapshot and nothing more', async () => {
    const data = await recorded(aReport());
    expect(data).toEqual({
      personId: expect.any(String),
      releaseId: expect.any(String),
      countedOn: '2026-11-16',
      communeCode: '15421',
      provinceCode: '38',
      employment: {
        education: 'lower-secondary',
        training: 'elementary',
        skills: ['arc-welding'],
        occupationsHeld: [{ code: '7212', years: 3 }],
        occupationsWanted: ['7212'],
        commuteKmMax: 20,
        availableFrom: '2026-11-25',
        wageExpected: 7_000_000,
        relocate: false,
        licences: ['A1'],
        bars: expect.any(Array),
      },
      training: expect.objectContaining({ skills: ['arc-welding'] }),
      credit: {
        wanted: true,
        purpose: 'production',
        amount: 60_000_000,
        householdRepresentative: true,
        samePurposeDebt: false,
        certificate: 'completion',
        completedOn: '2026-11-16',
      },
    });
    expect(data.employment?.bars).toContainEqual({
      occupations: ['5401'],
      worksWith: [],
      until: '2028-11-16',
      ground: 'court-occupation-ban',
      article: 'BLHS 2015 Điều 41',
    });
  });

  it.each([
    [[], []],
    [['employment'], ['employment']],
    [
      ['credit', 'training'],
      ['credit', 'training'],
    ],
  ] as const)('consents %j let exactly these sections travel', async (consents, sections) => {
    const data = await recorded(aReport({ consents }));
    const present = (['employment', 'training', 'credit'] as const).filter((section) => data[section]);
    expect([...present].sort()).toEqual([...sections].sort());
    const [profile] = await house.rows('select employment, credit from profile where person_id = $1', [
      data.personId,
    ]);
    expect(profile).toEqual({ employment: expect.any(Object), credit: expect.any(Object) });
  });

  it('a consent without its section still makes a section: what is unknown is unknown', async () => {
    const { employment: _none, credit: _neither, ...report } = aReport();
    const data = await recorded(report);
    expect(data.employment).toMatchObject({ skills: [], occupationsHeld: [], licences: [] });
    expect(data.credit).toEqual({ wanted: false, certificate: 'completion', completedOn: '2026-11-16' });
  });

  it('people who differ only in the record have events that differ only in their bars', async () => {
    const plain = (data: ReleaseRecordedV1): string => {
      const { personId: _id, releaseId: _release, employment, training, ...rest } = data;
      return JSON.stringify([rest, { ...employment, bars: [] }, { ...training, bars: [] }]);
    };
    const bodies = [];
    for (const release of [
      { offenceGroup: 'drugs', sentenceMonths: 200, facility: 'Trại giam số 6', intentional: true },
      { offenceGroup: 'gambling', sentenceMonths: 12, obligationsSettled: false },
      { offenceGroup: 'national-security', additionalPenalties: [] },
    ] as const) {
      bodies.push(plain(await recorded(aReport({ release }))));
    }
    expect(new Set(bodies).size).toBe(1);
  });

  it('a conditional release may end in the future, counts today and holds no certificate', async () => {
    const release = { kind: 'conditional', completedOn: '2027-03-01', certificateNo: undefined } as const;
    const data = await recorded(aReport({ release }));
    expect(data).toMatchObject({
      countedOn: '2026-11-22',
      credit: { certificate: 'none', completedOn: '2027-03-01' },
    });
  });

  it('resolves an address as written and keeps it', async () => {
    const addressAsWritten = 'xã Yên Phong, huyện Yên Định, tỉnh Thanh Hóa';
    const data = await recorded(aReport({ residence: { addressAsWritten } }));
    expect(data).toMatchObject({ communeCode: '15421', provinceCode: '38' });
    const rows = await house.rows('select as_written, commune_code from residence where person_id = $1', [
      data.personId,
    ]);
    expect(rows).toEqual([{ as_written: addressAsWritten, commune_code: '15421' }]);
  });

  it('asks about an ambiguous address with its candidates, and refuses an unknown one', async () => {
    const ambiguous = await officer.post(PATH, aReport({ residence: { addressAsWritten: 'xã Tân Tiến' } }));
    expect(faultsOf(ambiguous)).toEqual(['/residence/addressAsWritten address-ambiguous']);
    expect(ambiguous.body.errors[0].params.candidates).toContainEqual({
      code: '16108',
      name: 'Xã Tân Tiến',
      provinceCode: '38',
    });
    const unknown = await officer.post(PATH, aReport({ residence: { addressAsWritten: 'xyzzy qwerty' } }));
    expect(faultsOf(unknown)).toEqual(['/residence/addressAsWritten address-unknown']);
  });

  describe('repeats', () => {
    it('the same key and body: the same answer, nothing twice', async () => {
      const [report, key] = [aReport(), newId()];
      const [first, second] = [await officer.post(PATH, report, key), await officer.post(PATH, report, key)];
      expect(second.status).toBe(201);
      expect(second.body).toEqual(first.body);
      expect(await house.told(first.body.personId)).toHaveLength(1);
    });

    it('the same key at the same moment: one person', async () => {
      const [report, key] = [aReport(), newId()];
      const answers = await Promise.all([1, 2, 3, 4].map(() => officer.post(PATH, report, key)));
      expect(new Set(answers.map(({ body }) => body.personId)).size).toBe(1);
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    });

    it('the same key with another body is refused', async () => {
      const key = newId();
      await officer.post(PATH, aReport(), key);
      expect(await officer.post(PATH, aReport(), key)).toMatchObject({
        status: 422,
        body: { code: 'idempotency-key-reused' },
      });
    });

    it('a known identity number is a conflict and leaves nothing behind', async () => {
      const report = aReport();
      await officer.post(PATH, report);
      const [before] = await house.rows('select count(*) from release');
      expect(await officer.post(PATH, report)).toMatchObject({
        status: 409,
        body: { code: 'person-already-registered' },
      });
      expect((await house.rows('select count(*) from release'))[0]).toEqual(before);
    });

    it('two desks at the same moment: one registers, the other is told', async () => {
      const report = aReport();
      const answers = await Promise.all([1, 2, 3].map(() => officer.post(PATH, report)));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    });

    it('a crowd at the same moment shares transactions, and each is answered its own', async () => {
      const known = aReport();
      await officer.post(PATH, known);
      const [twice, key] = [aReport(), newId()];
      const crowd = Array.from({ length: 30 }, () => officer.post(PATH, aReport()));
      const [conflict, invalid, first, second, others] = await Promise.all([
        officer.post(PATH, known),
        officer.post(PATH, aReport({ residence: { communeCode: '00000' } })),
        officer.post(PATH, twice, key),
        officer.post(PATH, twice, key),
        Promise.all(crowd),
      ]);
      expect([conflict.status, invalid.status, first.status, second.body]).toEqual([
        ...[409, 400, 201],
        first.body,
      ]);
      expect(new Set(others.map(({ status }) => status))).toEqual(new Set([201]));

      const ids = others.map(({ body }) => body.personId as string);
      const told = await Promise.all(ids.map((id) => house.told(id)));
      expect(told.map((events) => events.map(({ type }) => type))).toEqual(
        ids.map(() => ['registry.release-recorded.v1']),
      );
    });

    it('recordings that come together are one transaction', async () => {
      const answers = await Promise.all(Array.from({ length: 30 }, () => officer.post(PATH, aReport())));
      const [{ transactions, people } = { transactions: 0, people: 0 }] = await house.rows<{
        transactions: number;
        people: number;
      }>(
        'select count(distinct xmin::text)::int transactions, count(*)::int people from person where id = any($1)',
        [answers.map(({ body }) => body.personId)],
      );
      expect(people).toBe(30);
      expect(transactions).toBeLessThan(people);
    });

    it('people without a number are not taken for one another', async () => {
      const report = aReport({ person: { nationalId: undefined } });
      expect((await officer.post(PATH, report)).status).toBe(201);
      const again = await officer.post(PATH, report);
      expect(again.status).toBe(201);
      expect(again.body.possibleDuplicates).not.toEqual([]);
    });
  });

  describe('faults, each with its pointer', () => {
    const { employment } = aReport();
    it.each([
      ['no person', { person: undefined }, ['/person required']],
      ['an unknown field', { colour: 'red' }, ['/colour unknown-field']],
      [
        'an unknown skill',
        { employment: { ...employment, skills: ['arc-welding', 'flying'] } },
        ['/employment/skills/1 unknown-skill'],
      ],
      [
        'unknown occupations',
        {
          employment: {
            ...employment,
            occupationsWanted: ['9999'],
            occupationsHeld: [{ code: '0000', years: 1 }],
          },
        },
        [
          '/employment/occupationsHeld/0/code unknown-occupation',
          '/employment/occupationsWanted/0 unknown-occupation',
        ],
      ],
      ['an unknown purpose', { consents: ['employment', 'marketing'] }, ['/consents/1 unknown-value']],
      ['no consents at all', { consents: undefined }, ['/consents required']],
      [
        'both code and address',
        { residence: { communeCode: '15421', addressAsWritten: 'xã Yên Phong' } },
        ['/residence commune-or-address'],
      ],
      ['neither code nor address', { residence: { detail: 'Thôn 3' } }, ['/residence commune-or-address']],
      [
        'a commune of before the reform',
        { residence: { communeCode: '15418' } },
        ['/residence/communeCode unknown-commune'],
      ],
      [
        'a loan wanted without amount',
        { credit: { wanted: true } },
        ['/credit/amount required', '/credit/purpose required'],
      ],
    ])('%s', async (_what, over, faults) => {
      const answer = await officer.post(PATH, { ...aReport(), ...over });
      expect(answer.status).toBe(400);
      expect(faultsOf(answer)).toEqual(faults);
    });

    it.each([
      ['tomorrow', { release: { completedOn: '2026-11-23' } }, ['/release/completedOn date-in-future']],
      ['no such day', { release: { completedOn: '2026-02-30' } }, ['/release/completedOn invalid-date']],
      [
        'a certificate on probation',
        { release: { kind: 'conditional', completedOn: '2027-01-01' } },
        ['/release/certificateNo certificate-on-probation'],
      ],
      [
        'a ban without work',
        { release: { additionalPenalties: [{ kind: 'occupation-ban', until: '2028-01-01' }] } },
        ['/release/additionalPenalties/0/occupations required'],
      ],
      [
        'a ban on unknown work',
        {
          release: {
            additionalPenalties: [{ kind: 'occupation-ban', occupations: ['54', '99'], until: '2028-01-01' }],
          },
        },
        ['/release/additionalPenalties/0/occupations/1 unknown-occupation'],
      ],
      [
        'a residence ban on work',
        {
          release: {
            additionalPenalties: [{ kind: 'residence-ban', occupations: ['5401'], until: '2028-01-01' }],
          },
        },
        ['/release/additionalPenalties/0/occupations occupations-without-ban'],
      ],
      ['born tomorrow', { person: { birthDate: '2026-11-23' } }, ['/person/birthDate date-in-future']],
      [
        'a child',
        { person: { birthDate: '2015-01-01', nationalId: undefined } },
        ['/person/birthDate birth-date-implausible'],
      ],
      [
        'a number of another sex and year',
        { person: { nationalId: '038191001234' } },
        [
          '/person/nationalId national-id-disagrees-with-birth-date',
          '/person/nationalId national-id-disagrees-with-sex',
        ],
      ],
      [
        'a number that is none',
        { person: { nationalId: '38090001234' } },
        ['/person/nationalId national-id-form'],
      ],
      ['a phone that is none', { person: { phone: '12345' } }, ['/person/phone phone-form']],
      ['digits in a name', { person: { fullName: 'Lê Văn 3' } }, ['/person/fullName name-form']],
      [
        'a ban on no group at all',
        {
          release: {
            additionalPenalties: [{ kind: 'occupation-ban', occupations: [''], until: '2028-01-01' }],
          },
        },
        ['/release/additionalPenalties/0/occupations/0 unknown-occupation'],
      ],
      [
        'of structure and of sense, together',
        {
          person: { fullName: 'Lê 3', nationalId: '038190001234' },
          release: { completedOn: '2027-01-01', sentenceMonths: 0 },
          residence: { communeCode: '00000' },
          credit: { amount: undefined },
        },
        [
          '/credit/amount required',
          '/person/fullName name-form',
          '/person/nationalId national-id-disagrees-with-sex',
          '/release/completedOn date-in-future',
          '/release/sentenceMonths too-small',
          '/residence/communeCode unknown-commune',
        ],
      ],
      [
        'where the structure fails, nothing that follows from it',
        { person: { birthDate: 'once', nationalId: '1' }, release: { completedOn: 'soon' } },
        [
          '/person/birthDate invalid-date',
          '/person/nationalId national-id-form',
          '/release/completedOn invalid-date',
        ],
      ],
      [
        'several at once',
        {
          release: { completedOn: '2027-01-01' },
          person: { nationalId: '1' },
          residence: { communeCode: '00000' },
        },
        [
          '/person/nationalId national-id-form',
          '/release/completedOn date-in-future',
          '/residence/communeCode unknown-commune',
        ],
      ],
    ] as const)('%s', async (_what, over, faults) => {
      const answer = await officer.post(PATH, aReport(over));
      expect(answer.status).toBe(400);
      expect(faultsOf(answer)).toEqual(faults);
    });

    it('null is the same as leaving it out', async () => {
      const person = { ...aReport().person, nationalId: null, phone: null };
      const probation = {
        kind: 'conditional',
        completedOn: '2027-01-01',
        certificateNo: null,
        facility: null,
      };
      const penalties = [{ kind: 'surveillance', until: '2028-01-01', occupations: null }];
      for (const over of [
        { person },
        { release: { ...aReport().release, ...probation } },
        { release: { ...aReport().release, additionalPenalties: penalties } },
        { residence: { communeCode: '15421', addressAsWritten: null } },
        { employment: null, credit: null },
      ]) {
        const answer = await officer.post(PATH, { ...aReport(), ...over });
        expect([answer.status, over]).toEqual([201, over]);
      }
      const wanted = { ...aReport(), credit: { wanted: true, purpose: null, amount: null } };
      expect(faultsOf(await officer.post(PATH, wanted))).toEqual([
        '/credit/amount required',
        '/credit/purpose required',
      ]);
      expect((await officer.post('/api/v1/people/searches', { name: 'thử', cursor: null })).status).toBe(200);
    });

    it('today is Việt Nam’s day: after 17:00 UTC it is tomorrow', async () => {
      const tomorrow = aReport({ release: { completedOn: '2026-11-23' } });
      house.clock.set(new Date('2026-11-22T16:59:59Z'));
      expect((await officer.post(PATH, tomorrow)).status).toBe(400);
      house.clock.set(new Date('2026-11-22T17:00:00Z'));
      expect((await officer.post(PATH, tomorrow)).status).toBe(201);
      house.clock.set(new Date('2026-11-22T03:00:00Z'));
    });

    it('however long ago is fine', async () => {
      expect((await officer.post(PATH, aReport({ release: { completedOn: '2009-01-05' } }))).status).toBe(
        201,
      );
    });
  });

  describe('possible duplicates', () => {
    const asFound = async (
      report: object,
      by = officer,
    ): Promise<{ personId: string; because: string[] }[]> =>
      (await by.post(PATH, report)).body.possibleDuplicates;

    it('a slip in the number is found, with the reasons', async () => {
      const person = { fullName: 'Phạm Văn Giả Định', birthDate: '1990-07-08', nationalId: '038090770001' };
      const { body } = await officer.post(PATH, aReport({ person }));
      const found = await asFound(
        aReport({ person: { ...person, fullName: 'PHAM VAN GIA DINH', nationalId: '038090780001' } }),
      );
      expect(found).toEqual([
        {
          personId: body.personId,
          score: expect.any(Number),
          because: ['name-same-folded', 'birth-date-same', 'number-one-slip', 'commune-same'],
        },
      ]);
    });

    it('outside the areas only the id is told, and only of a likely one', async () => {
      const person = {
        fullName: 'Trần Thị Mẫu',
        birthDate: '1991-09-10',
        sex: 'female',
        phone: '0900777001',
      } as const;
      const { body } = await officer.post(PATH, aReport({ person: { ...person, nationalId: undefined } }));
      const elsewhere = await house.as('registry-officer', ['44']);
      const residence = { communeCode: '19333' };
      const likely = aReport({ person: { ...person, nationalId: undefined }, residence });
      expect(await asFound(likely, elsewhere)).toEqual([
        { personId: body.personId, score: 0.9, because: ['outside-area'] },
      ]);
      const other = {
        ...person,
        fullName: 'Trần Thị Mẫu Hai',
        birthDate: '1991-01-10',
        nationalId: undefined,
      };
      const found = await asFound(aReport({ person: other, residence }), elsewhere);
      expect(found.map(({ because }) => because)).not.toContainEqual(['phone-same']);
      expect(found.filter(({ personId }) => personId === body.personId)).toEqual([]);
    });
  });

  it('a phone is kept with its digits together, a number too', async () => {
    const nationalId = aNumber();
    const spaced = `${nationalId.slice(0, 3)} ${nationalId.slice(3)}`;
    const { personId } = await recorded(
      aReport({ person: { phone: '+84 900.000-123', nationalId: spaced } }),
    );
    expect(await house.rows('select phone, national_id from person where id = $1', [personId])).toEqual([
      { phone: '0900000123', national_id: nationalId },
    ]);
  });
});
