import { expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { migrate } from '#libs/persistence';
import { testDatabase } from '#libs/testing';
import { microcredit } from '../src/microcredit.module.js';
import { CodeReasons1764160000000 } from '../src/persistence/migrations/1764160000000-code-reasons.js';

const { name, migrations } = microcredit;

it('codes the free words of acts that were kept before, and acts stay final', async () => {
  const before = migrations.slice(0, migrations.indexOf(CodeReasons1764160000000));
  const test = await testDatabase({ name, migrations: before });
  try {
    const { dataSource } = await test.open({ name, migrations: before });
    const id = newId();
    await dataSource.query(
      `insert into referral (id, person_id, commune_code, province_code, purpose, amount, term_months, prepared_by, prepared_on)
       values ($1, $2, '15421', '38', 'production', 60000000, 36, 'preparer', '2026-11-01')`,
      [id, newId()],
    );
    await dataSource.query(
      `insert into referral_act (referral_id, number, act, "on", actor, actor_role, recorded_at, reason, reference)
       values ($1, 1, 'return', '2026-11-02', 'bank', 'credit-officer', now(), 'anh Thử còn nợ', null),
              ($1, 2, 'refuse', '2026-11-03', 'bank', 'credit-officer', now(), 'plan-weak', null),
              ($1, 3, 'disburse', '2026-11-04', 'bank', 'credit-officer', now(), null, 'theo giấy của anh Thử'),
              ($1, 4, 'disburse', '2026-11-05', 'bank', 'credit-officer', now(), null, 'GN-2026/77')`,
      [id],
    );
    await migrate({ url: test.url, schema: name, migrations });
    expect(await dataSource.query('select reason, reference from referral_act order by number')).toEqual([
      { reason: 'other', reference: null },
      { reason: 'plan-weak', reference: null },
      { reason: null, reference: 'khong-ro-3' },
      { reason: null, reference: 'GN-2026/77' },
    ]);
    await expect(dataSource.query(`update referral_act set actor = 'x'`)).rejects.toThrow('never changed');
  } finally {
    await test.close();
  }
});
