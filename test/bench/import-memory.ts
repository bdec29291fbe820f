import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { newId } from '#libs/kernel';
import { writeSheet } from '#libs/sheets';
import { freePort, startPostgres, testIssuer } from '#libs/testing';
import { Child } from './child.js';

// npm run bench:import-memory [-- --short]: what the registry holds in memory while it previews a list of 200 and one of 100,000
// people, as .xlsx and as .csv, each in a process of its own; beside readers that take the whole file (exceljs, csv-parse).
// Fails when the long list takes much more than the short one.

const ROWS = process.argv.includes('--short') ? [200, 20_000] : [200, 100_000];
/** The file itself a few times on its way in, the texts that an .xlsx shares, one part of lines: nothing by row. */
const MOST_MORE_MB = 64;
/** Of what the whole-file reader takes more for the long list: an .xlsx unfolds to much, a .csv hardly. */
const MOST_SHARE = { xlsx: 0.25, csv: 1 };
const HEADER =
  'STT|Họ và tên|Ngày sinh|Giới tính|Số CCCD|Mã xã|Tội danh|Mức án|Nghề đã làm|Nghề mong muốn|Trình độ học vấn|Ghi chú';

type Row = readonly (string | number)[];

interface Figures {
  readonly grown: number;
  readonly resident: number;
}

/** Somebody invented; the name and the note are texts that no other line has. */
function person(n: number): Row {
  const iso = new Date(Date.UTC(1960, 0, 1 + ((n * 7_919) % 14_000))).toISOString().slice(0, 10);
  const letters = [n, n / 26, n / 676, n / 17_576]
    .map((each) => String.fromCharCode(97 + (Math.floor(each) % 26)))
    .join('');
  return [
    ...[n + 1, `Lê Văn Thử ${letters}`, `${iso.slice(8)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`, 'Nam'],
    ...[`0380${iso.slice(2, 4)}${String(n).padStart(6, '0')}`, '15421', 'Trộm cắp tài sản', '3 năm'],
    ...['Thợ hàn', 'Thợ may', '9/12', `hồ sơ số ${String(n)}`],
  ];
}

async function write(path: string, rows: number): Promise<string> {
  const header = HEADER.split('|');
  const people = Array.from({ length: rows }, (_, n) => person(n));
  if (path.endsWith('.csv')) {
    writeFileSync(path, [header, ...people].map((row) => row.join(',')).join('\r\n'));
  } else {
    const to = createWriteStream(path);
    const closed = once(to, 'close');
    await writeSheet(to, { name: 'Đặc xá', columns: header.map((each) => ({ header: each })), rows: people });
    await closed;
  }
  return path;
}

const folder = mkdtempSync(join(tmpdir(), 'chungtay-lists-'));
const [postgres, issuer] = await Promise.all([startPostgres(), testIssuer()]);
const admin = new Client({ connectionString: postgres.url });
await admin.connect();
const worker = new URL('./import-memory-worker.js', import.meta.url);

async function whole(path: string): Promise<Figures> {
  const reader = await Child.start(worker, null as unknown as object);
  try {
    await reader.call('watch');
    await reader.call('readWhole', path);
    return await reader.call<Figures>('result');
  } finally {
    await reader.end();
  }
}

async function previewed(path: string, rows: number): Promise<Figures> {
  const name = `lists_${basename(path).replace('.', '_')}`;
  await admin.query(`create database ${name}`);
  const database = new URL(postgres.url);
  database.pathname = `/${name}`;
  const port = String(await freePort());
  const house = await Child.start(worker, {
    ...{ PORT: port, DATABASE_URL: database.href, BUS: 'embedded', MIGRATE: 'true', LOG_LEVEL: 'error' },
    OIDC_ISSUER: issuer.url,
  });
  try {
    const url = `http://127.0.0.1:${port}/api/v1/release-imports`;
    const asOfficer = async () => ({
      authorization: `Bearer ${await issuer.token({ role: 'registry-officer', areas: ['38'] })}`,
    });
    await (await fetch(url, { headers: await asOfficer() })).arrayBuffer(); // its first request loads things
    await house.call('watch');
    const form = new FormData();
    for (const [field, value] of [
      ['kind', 'amnesty'],
      ['completedOn', '2026-09-01'],
      ['obligationsSettled', 'true'],
      ['intentional', 'true'],
    ])
      form.append(field ?? '', value ?? '');
    form.append('file', new Blob([new Uint8Array(readFileSync(path))]), basename(path));
    const sent = await fetch(`${url}?preview=true`, {
      method: 'POST',
      headers: { ...(await asOfficer()), 'idempotency-key': newId() },
      body: form,
    });
    const { importId } = (await sent.json()) as { importId: string };
    for (;;) {
      const answer = await fetch(`${url}/${importId}`, { headers: await asOfficer() });
      const { state, created } = (await answer.json()) as { state: string; created: number };
      if (state === 'done' && created === rows) return await house.call<Figures>('result');
      if (state === 'done' || state === 'failed')
        throw new Error(`${state}: ${String(created)} of ${String(rows)}`);
      await sleep(500);
    }
  } finally {
    await house.end();
  }
}

const mb = (value: number): string => value.toFixed(1).padStart(8);
let good = true;
try {
  process.stdout.write(`MB held beyond the process at rest, and its largest resident set\n`);
  for (const kind of ['xlsx', 'csv'] as const) {
    const grown: Record<'ours' | 'whole', number[]> = { ours: [], whole: [] };
    for (const rows of ROWS) {
      const path = await write(join(folder, `list${String(rows)}.${kind}`), rows);
      for (const who of ['ours', 'whole'] as const) {
        const figures = who === 'ours' ? await previewed(path, rows) : await whole(path);
        grown[who].push(figures.grown);
        const what = who === 'ours' ? 'the registry, previewing' : 'a reader of whole files';
        process.stdout.write(
          `.${kind.padEnd(4)} ${String(rows).padStart(7)} rows  ${what.padEnd(25)} ${mb(figures.grown)} ${mb(figures.resident)}\n`,
        );
      }
    }
    const more = (who: 'ours' | 'whole'): number => (grown[who][1] ?? 0) - (grown[who][0] ?? 0);
    const share = more('ours') / more('whole');
    process.stdout.write(
      `.${kind.padEnd(4)} more for the long list ${mb(more('ours'))}, ${share.toFixed(2)} of the other's ${mb(more('whole'))}\n`,
    );
    good &&= more('ours') <= MOST_MORE_MB && (share <= MOST_SHARE[kind] || ROWS[1] !== 100_000);
  }
  process.stdout.write(
    good
      ? `met: at most ${String(MOST_MORE_MB)} MB, and ${String(MOST_SHARE.xlsx)} (.xlsx), ${String(MOST_SHARE.csv)} (.csv) of the other's\n`
      : 'MISSED\n',
  );
} finally {
  await admin.end();
  await Promise.all([postgres.stop(), issuer.close()]);
  rmSync(folder, { recursive: true });
}
// the hook that stops an embedded PostgreSQL forgets an exit code that was only set
process.exit(good ? 0 : 1);
