import { expect, it } from '@jest/globals';
import { contractOf, HelperModelChangedV1 } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { migrate } from '#libs/persistence';
import { testDatabase } from '#libs/testing';
import { EndHelperModels1764360000000 } from '../src/persistence/migrations/1764360000000-end-helper-models.js';
import { registry } from '../src/registry.module.js';

const { name, migrations } = registry;

it('tells of the models that a house entered before they were told of', async () => {
  const before = migrations.slice(0, migrations.indexOf(EndHelperModels1764360000000));
  const test = await testDatabase({ name, migrations: before });
  try {
    const { dataSource } = await test.open({ name, migrations: before });
    const id = newId();
    await dataSource.query(
      `insert into helper_model (id, kind, name, commune_code, province_code, helpers_per_person, load_limit, started_on,
         recorded_at, recorded_by)
       values ($1, 'club', 'Câu lạc bộ Giả Định', '15421', '38', 1, 3, '2025-01-05', '2026-01-05T03:04:05.678Z', 'somebody')`,
      [id],
    );
    await migrate({ url: test.url, schema: name, migrations });
    const rows = await dataSource.query<Record<string, string>[]>('select id, type, envelope from outbox');
    expect(rows).toHaveLength(1);
    const { type, envelope } = rows[0] ?? {};
    expect(type).toBe(contractOf(HelperModelChangedV1).name);
    expect(JSON.parse(envelope ?? '')).toEqual({
      ...{
        specversion: '1.0',
        id: rows[0]?.['id'],
        source: '/chungtay/registry',
        type,
        subject: id,
        sequence: 1,
      },
      ...{ time: '2026-01-05T03:04:05.678Z', datacontenttype: 'application/json' },
      data: {
        ...{ helperModelId: id, modelKind: 'club', communeCode: '15421', provinceCode: '38' },
        startedOn: '2025-01-05',
      },
    });
  } finally {
    await test.close();
  }
});
