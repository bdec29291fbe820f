import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import excel from 'exceljs';
import { Client } from 'pg';
import { newId } from '#libs/kernel';
import { writeSheet } from '#libs/sheets';
import { freePort, startPostgres, testIssuer } from '#libs/testing';
import { Child } from './child.js';

// npm run bench:import-memory [-- --short]: what the registry holds in memory while it takes and previews a list of 200 and one of
// 100,000 people and while it gives the list back to somebody who does not fetch it at once; as .xlsx whose texts stand in their
// cells, as .xlsx whose texts are shared (as Excel saves), and as .csv, each in a process of its own; beside readers that take the
// whole file (exceljs, csv-parse). Fails when the long list takes much more than the short one.

const ROWS = process.argv.includes('--short') ? [200, 20_000] : [200, 100_000];
/** A part of lines and pieces of a file under way; of an .xlsx the texts that it shares. The file itself is above it. */
const MOST_MORE_MB = 10;
/** How long nobody fetches the list that is given back. */
const IDLE_MS = 10_000;
/** Of the list that a process takes before it is watched. */
const WARM_ROWS = 2_000;
const KINDS = ['xlsx', 'shared.xlsx', 'csv'] as const;
const HEADER =
  'STT|Họ và tên|Ngày sinh|Giới tính|Số CCCD|Mã xã|Tội danh|Mức án|Nghề đã làm|Nghề mong muốn|Trình độ học vấn|Ghi chú';

type Row = readonly (string | number)[];

interface Figures {
  readonly grown: number;
  readonly resident: number;
}

interface Ours {
  readonly taken: Figures;
  readonly back: Figures;
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
  } else if (path.endsWith('shared.xlsx')) {
    const book = new excel.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true });
    const sheet = book.addWorksheet('Đặc xá');
    for (const row of [header, ...people]) sheet.addRow([...row]).commit();
    await book.commit();
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

function formOf(path: string): FormData {
  const form = new FormData();
  for (const [field, value] of [
    ['kind', 'amnesty'],
    ['completedOn', '2026-09-01'],
    ['obligationsSettled', 'true'],
    ['intentional', 'true'],
  ])
    form.append(field ?? '', value ?? '');
  form.append('file', new Blob([new Uint8Array(readFileSync(path))]), basename(path));
  return form;
}

async function ours(path: string, rows: number, warm: string): Promise<Ours> {
  const name = `lists_${basename(path).replaceAll('.', '_')}`;
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
    const preview = async (list: string, lines: number): Promise<string> => {
      const sent = await fetch(`${url}?preview=true`, {
        method: 'POST',
        headers: { ...(await asOfficer()), 'idempotency-key': newId() },
        body: formOf(list),
      });
      const { importId } = (await sent.json()) as { importId: string };
      for (;;) {
        const answer = await fetch(`${url}/${importId}`, { headers: await asOfficer() });
        const { state, created } = (await answer.json()) as { state: string; created: number };
        if (state === 'done' && created === lines) return importId;
        if (state === 'done' || state === 'failed')
          throw new Error(`${state}: ${String(created)} of ${String(lines)}`);
        await sleep(500);
      }
    };
    const giveBack = async (importId: string, idleMs: number): Promise<void> => {
      const back = await fetch(`${url}/${importId}/result.xlsx`, { headers: await asOfficer() });
      await sleep(idleMs);
      await back.arrayBuffer();
    };
    // a process that has worked holds compiled code and open connections
    await giveBack(await preview(warm, WARM_ROWS), 0);
    await house.call('watch');
    const importId = await preview(path, rows);
    const taken = await house.call<Figures>('result');
    await giveBack(importId, IDLE_MS);
    return { taken, back: await house.call<Figures>('result') };
  } finally {
    await house.end();
  }
}

const mb = (value: number): string => value.toFixed(1).padStart(8);
const WHO = {
  taken: 'the registry, previewing',
  back: 'the registry, giving back',
  whole: 'a reader of whole files',
} as const;
let good = true;
try {
  process.stdout.write(`MB held beyond the process at rest, and its largest resident set\n`);
  for (const kind of KINDS) {
    const warm = await write(join(folder, `warm.${kind}`), WARM_ROWS);
    const grown: Record<keyof typeof WHO, number[]> = { taken: [], back: [], whole: [] };
    for (const rows of ROWS) {
      const path = await write(join(folder, `list${String(rows)}.${kind}`), rows);
      const figures = { ...(await ours(path, rows, warm)), whole: await whole(path) };
      for (const who of ['taken', 'back', 'whole'] as const) {
        grown[who].push(figures[who].grown);
        process.stdout.write(
          `.${kind.padEnd(11)} ${String(rows).padStart(7)} rows  ${WHO[who].padEnd(25)} ${mb(figures[who].grown)} ${mb(figures[who].resident)}\n`,
        );
      }
    }
    for (const who of ['taken', 'back', 'whole'] as const) {
      const more = (grown[who][1] ?? 0) - (grown[who][0] ?? 0);
      const met = who === 'whole' || more <= MOST_MORE_MB;
      good &&= met;
      process.stdout.write(
        `.${kind.padEnd(11)} more for the long list: ${WHO[who].padEnd(25)} ${mb(more)}${met ? '' : '  MISSED'}\n`,
      );
    }
  }
  process.stdout.write(good ? `met: at most ${String(MOST_MORE_MB)} MB more\n` : 'MISSED\n');
} finally {
  await admin.end();
  await Promise.all([postgres.stop(), issuer.close()]);
  rmSync(folder, { recursive: true });
}
// the hook that stops an embedded PostgreSQL forgets an exit code that was only set
process.exit(good ? 0 : 1);
