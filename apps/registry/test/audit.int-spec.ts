import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '#libs/testing';
import { KeepAuditChain } from '../src/application/keep-audit-chain.js';
import { aReport } from './builders.js';
import { type Caller, House } from './house.js';

let house: House;
let officer: Caller;
let auditor: Caller;

beforeAll(async () => {
  house = await House.open();
  officer = await house.as('registry-officer', ['15421']);
  auditor = await house.as('auditor', ['38']);
});
afterAll(() => house.close());

const record = async (): Promise<string> => (await officer.post('/api/v1/releases', aReport())).body.personId;

/** Waits until everything written so far is sealed by the service itself. */
const sealed = (): Promise<void> =>
  eventually(async () => {
    expect(await house.rows('select from audit_entry where position is null')).toEqual([]);
  });

const verification = async () => (await auditor.get('/api/v1/audit/verification')).body;

describe('the audit log', () => {
  it('seals by itself what many wrote at once, without gaps, and the chain holds', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, record));
    await Promise.all(ids.map((id) => officer.get(`/api/v1/people/${id}`)));
    await sealed();
    const { holds, sealed: count, unsealed, brokenAt } = await verification();
    expect({ holds, unsealed, brokenAt }).toEqual({ holds: true, unsealed: 0, brokenAt: null });
    const [row] = await house.rows('select count(*)::int entries, max(position)::int head from audit_entry');
    expect(row).toEqual({ entries: count, head: count });
  });

  it('two sealers at once make one chain', async () => {
    await Promise.all(Array.from({ length: 10 }, record));
    const chain = house.app.get(KeepAuditChain);
    await Promise.all([1, 2, 3].map(() => house.database.transaction((tx) => chain.seal(tx))));
    await sealed();
    expect(await verification()).toMatchObject({ holds: true });
  });

  it('no act without its entry: an act that rolls back leaves none', async () => {
    const count = async () =>
      (await house.rows('select from audit_entry where act = $1', ['release-recorded'])).length;
    const report = aReport();
    await officer.post('/api/v1/releases', report);
    const before = await count();
    expect((await officer.post('/api/v1/releases', report)).status).toBe(409);
    expect(await count()).toBe(before);
  });

  it('shows an auditor who read whom, in links that can be computed from outside', async () => {
    const id = await record();
    const leader = await house.as('commune-leader', ['15421']);
    await leader.get(`/api/v1/people/${id}`);
    const { body } = await auditor.get(`/api/v1/audit?personId=${id}`);
    expect(body.items).toMatchObject([
      { act: 'release-recorded', actor: 'registry-officer-15421' },
      { act: 'person-read', actor: 'commune-leader-15421', role: 'commune-leader', communeCode: '15421' },
    ]);
    for (const each of body.items) {
      const fields = [
        each.position,
        each.entry,
        each.at,
        each.actor,
        each.role,
        each.act,
        each.purpose,
      ].concat([each.personId, each.concerning, each.communeCode, each.provinceCode]);
      const hash = createHash('sha256')
        .update(`${each.previousHash}\n${JSON.stringify(fields)}`)
        .digest('hex');
      expect(each.hash).toBe(hash);
    }
  });

  it('walks in pages, filters, logs its own reading and keeps to the areas', async () => {
    await sealed();
    const first = await auditor.get(
      '/api/v1/audit?limit=3&act=release-recorded&from=2026-11-22&to=2026-11-22',
    );
    expect(first.body.items).toHaveLength(3);
    const second = await auditor.get(
      `/api/v1/audit?limit=3&act=release-recorded&cursor=${first.body.nextCursor}`,
    );
    expect(second.body.items[0].position).toBeGreaterThan(first.body.items[2].position);
    expect((await auditor.get('/api/v1/audit?to=2026-11-21')).body.items).toEqual([]);
    expect(await house.rows(`select from audit_entry where act = 'audit-read'`)).not.toEqual([]);
    const elsewhere = await house.as('auditor', ['44']);
    expect((await elsewhere.get('/api/v1/audit?act=release-recorded')).body.items).toEqual([]);
  });

  it('lets nobody change, delete or unseal an entry', async () => {
    await sealed();
    for (const sql of [
      `update audit_entry set actor = 'nobody'`,
      'update audit_entry set position = null, hash = null',
      `update audit_entry set hash = 'x' where position = 1`,
      'delete from audit_entry',
      'truncate audit_entry',
    ]) {
      await expect(house.rows(sql)).rejects.toThrow('append-only');
    }
  });

  it('tells where somebody who got around the guard wrote', async () => {
    await sealed();
    await house.rows('alter table audit_entry disable trigger audit_entry_guard');
    const [row] = await house.rows<{ actor: string }>('select actor from audit_entry where position = 5');
    await house.rows(`update audit_entry set actor = 'nobody' where position = 5`);
    expect(await verification()).toMatchObject({ holds: false, brokenAt: 5 });
    await house.rows('update audit_entry set actor = $1 where position = 5', [row?.actor]);
    expect(await verification()).toMatchObject({ holds: true });
    await house.rows('alter table audit_entry enable trigger audit_entry_guard');
  });
});

describe('an export', () => {
  const lines = async (by: Caller): Promise<string[]> =>
    (await by.download('/api/v1/audit/export')).toString('utf8').trim().split('\n');

  /** Runs the stand-alone verifier on a file with these lines. */
  const verified = async (of: readonly string[], ...words: string[]) => {
    const folder = await mkdtemp(join(tmpdir(), 'audit-'));
    try {
      const file = join(folder, 'export.jsonl');
      await writeFile(file, of.map((line) => `${line}\n`).join(''));
      return await new Promise<{ code: number; report: Record<string, unknown> }>((resolve) => {
        execFile(process.execPath, ['tools/verify-audit.mjs', file, ...words], (error, stdout) => {
          resolve({ code: Number(error?.code ?? 0), report: JSON.parse(stdout) as Record<string, unknown> });
        });
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  };

  it('holds, outside the house, and shows other areas’ entries as links alone', async () => {
    const ours = await record();
    const abroad = await house.as('registry-officer', ['44']);
    const { body } = await abroad.post('/api/v1/releases', aReport({ residence: { communeCode: '19333' } }));
    const whole = await lines(auditor);
    expect(whole.join()).toContain(ours);
    expect(whole.join()).not.toContain(body.personId);
    const { code, report } = await verified(whole);
    expect({ code, holds: report['holds'], elsewhere: report['elsewhere'] }).toEqual({
      code: 0,
      holds: true,
      elsewhere: 1,
    });
    expect(report['entries']).toBe(whole.length - 1);
    const { headHash } = await verification();
    const again = await lines(auditor);
    expect(await verified(again, '--head', headHash)).toMatchObject({ code: 0 });
    expect(again.join()).toContain('audit-exported');
  });

  it('shows any change, wherever it was made', async () => {
    await record();
    const whole = await lines(auditor);
    const { head } = (await verified(whole)).report as { head: string };
    const middle = Math.floor(whole.length / 2);
    const changed = (over: object): string[] =>
      whole.map((line, index) =>
        index === middle ? JSON.stringify({ ...JSON.parse(line), ...over }) : line,
      );
    const bent: [string, string[]][] = [
      ['another actor', changed({ actor: 'somebody-else' })],
      ['another time', changed({ at: '2026-01-01T00:00:00.000Z' })],
      ['another person', changed({ personId: null, act: 'audit-read' })],
      ['another link', changed({ hash: 'f'.repeat(64) })],
      [
        'made a bare link',
        whole.map((line, index) =>
          index === middle ? JSON.stringify({ position: index + 1, hash: 'a'.repeat(64) }) : line,
        ),
      ],
      ['left out', whole.filter((_, index) => index !== middle)],
      ['said twice', whole.flatMap((line, index) => (index === middle ? [line, line] : [line]))],
      [
        'swapped',
        whole.map(
          (line, index) =>
            whole[index === middle ? index + 1 : index === middle + 1 ? index - 1 : index] ?? line,
        ),
      ],
    ];
    for (const [what, of] of bent) {
      const { code, report } = await verified(of);
      expect({ what, code, holds: report['holds'] }).toEqual({ what, code: 1, holds: false });
      expect([middle + 1, middle + 2]).toContain(report['brokenAt']);
    }
    // the end cut off leaves a chain that holds: only the head that was written down before tells
    expect((await verified(whole.slice(0, -1))).code).toBe(0);
    expect((await verified(whole.slice(0, -1), '--head', head)).code).toBe(1);
  });
});
