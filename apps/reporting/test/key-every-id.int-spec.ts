import { expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { migrate } from '#libs/persistence';
import { testDatabase } from '#libs/testing';
import { CreateCompletion1764230000000 } from '../src/persistence/migrations/1764230000000-create-completion.js';
import { rebuild } from '../src/rebuild.js';
import { reporting } from '../src/reporting.module.js';

const { name, migrations } = reporting;

it('keys the ids of a house that ran before, which can still be made anew from its archive', async () => {
  const before = migrations.slice(0, migrations.indexOf(CreateCompletion1764230000000));
  const test = await testDatabase({ name, migrations: before });
  try {
    const { dataSource } = await test.open({ name, migrations: before });
    const [subject, releaseId, referralId, told, paid, learnt] = Array.from({ length: 6 }, newId);
    const place = { communeCode: '15421', provinceCode: '38' };
    const archived = (type: string, data: object) => [type, JSON.stringify({ personId: subject, ...data })];
    await dataSource.query(
      `insert into archived_event (message_id, type, sequence, told_at, data)
       values ($1, $4, 1, '2026-11-16T03:04:05.678Z', $5), ($2, $6, 5, '2026-11-16T20:00:00Z', $7),
              ($3, $8, 2, '2026-11-18T03:00:00Z', $9)`,
      [
        ...[told, paid, learnt],
        ...archived('registry.release-recorded.v1', { releaseId, countedOn: '2026-11-16', ...place }),
        ...archived('microcredit.loan-disbursed.v1', { referralId, tranche: 1, amount: 5_000_000, ...place }),
        ...archived('training.course-completed.v1', place),
      ],
    );
    await dataSource.query(`insert into release values ($2, $1, '2026-11-16', '2026-11-16T03:04:05.678Z')`, [
      subject,
      releaseId,
    ]);
    await dataSource.query(
      `insert into residence values ($1, 1, '15421', '38', '2026-11-16T03:04:05.678Z')`,
      [subject],
    );
    await dataSource.query(`insert into tranche values ($2, 1, $1, 5000000, '2026-11-16T20:00:00Z')`, [
      ...[subject, referralId],
    ]);
    await dataSource.query(
      `insert into step_taken values ($1, 'borrowers', '2026-11-16T20:00:00Z'),
         ($1, 'trained', '2026-11-18T03:00:00Z'), ($1, 'counselled', '2026-11-18T03:00:00Z')`,
      [subject],
    );
    await migrate({ url: test.url, schema: name, migrations });
    const rows = JSON.stringify(
      await dataSource.query(
        `select row_to_json(t) from archived_event t union all select row_to_json(t) from release t
         union all select row_to_json(t) from tranche t union all select row_to_json(t) from completion t`,
      ),
    );
    expect([releaseId, referralId, told, paid, learnt].filter((id) => rows.includes(id ?? ''))).toEqual([]);
    expect(rows).toContain(subject);
    expect(
      await dataSource.query(
        `select (recorded_at at time zone 'Asia/Ho_Chi_Minh')::text as at from release
         union all select (recorded_at at time zone 'Asia/Ho_Chi_Minh')::text from tranche`,
      ),
    ).toEqual([{ at: '2026-11-16 00:00:00' }, { at: '2026-11-17 00:00:00' }]);
    expect(await dataSource.query('select step from step_taken')).toEqual([{ step: 'borrowers' }]);
    expect(await rebuild({ url: test.url, replace: false })).toMatchObject({
      ...{ events: 3, unheard: 0, rows: 5, missing: 0, extra: 0, equal: true },
    });
  } finally {
    await test.close();
  }
});
