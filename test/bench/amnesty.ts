import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { contractOf, ReleaseRecordedV1 } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { communesOf, provincesOn } from '#libs/reference';
import { writeSheet } from '#libs/sheets';
import { freePort, startPostgres } from '#libs/testing';
import { Child } from './child.js';

// npm run bench:amnesty [-- --short]: an amnesty comes as one .xlsx of 15,000 people into every commune of the country. How long
// until each has one case, one candidate, one pre-screen, one advice and one count; beside a plain COPY of the same rows; and
// once more with the house killed in the middle. Embedded bus and PostgreSQL with fsync on, this machine's processors.

const ROWS = process.argv.includes('--short') ? 1_500 : 15_000;
const TODAY = '2026-11-22';
const HEADER =
  'STT|Họ và tên|Ngày sinh|Giới tính|Số CCCD|Mã xã|Tội danh|Mức án|Nghề đã làm|Nghề mong muốn|Trình độ học vấn|Nhu cầu vay vốn|Mục đích vay|Số tiền vay';
const NAMES = ['Lê Văn Thử', 'Trần Văn Mẫu', 'Phạm Văn Giả Định', 'Hoàng Văn Ví Dụ', 'Vũ Văn Thí Nghiệm'];
const WORK = ['Thợ hàn', 'Thợ may', 'Thợ xây', 'Bảo vệ', 'Nấu ăn'];
const OFFENCES = ['Trộm cắp tài sản', 'Tàng trữ trái phép chất ma túy', 'Cố ý gây thương tích', 'Đánh bạc'];

const communes = provincesOn(TODAY).flatMap(({ code }) => communesOf(code, TODAY));

/** Somebody invented: distinct numbers, names and homes in every commune of the country. */
function person(n: number): Row {
  const birth = new Date(Date.UTC(1960, 0, 1 + ((n * 7_919) % 14_000)));
  const iso = birth.toISOString().slice(0, 10);
  const day = `${iso.slice(8)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
  const letters = [n, n / 26, n / 676]
    .map((each) => String.fromCharCode(65 + (Math.floor(each) % 26)))
    .join('');
  const number = `0380${iso.slice(2, 4)}${String(n).padStart(6, '0')}`;
  return [
    ...[n + 1, `${NAMES[n % 5] ?? ''} ${letters}`, day, 'Nam', number, communes[n % communes.length]?.code],
    ...[OFFENCES[n % 4], '3 năm', WORK[n % 5], WORK[(n + 1) % 5], '9/12'],
    ...(n % 3 === 0 ? ['Có', 'Chăn nuôi', '60 triệu'] : ['Không', '', '']),
  ];
}

async function asFile(rows: readonly Row[]): Promise<Buffer> {
  const to = new PassThrough();
  const made = buffer(to);
  const columns = HEADER.split('|').map((header) => ({ header }));
  await writeSheet(to, { name: 'Đặc xá', title: ['DANH SÁCH NGƯỜI ĐƯỢC ĐẶC XÁ'], columns, rows });
  return made;
}

const people = Array.from({ length: ROWS }, (_, n) => person(n));
const list = await asFile(people);
const postgres = await startPostgres({ durable: true });
const admin = new Client({ connectionString: postgres.url });
await admin.connect();

type Row = readonly (string | number | undefined)[];

interface Books {
  readonly [what: string]: number;
}

/** What stands in each service; every figure has to be ROWS, and the faults none. */
async function books(db: Client): Promise<Books> {
  const queues = contractOf(ReleaseRecordedV1).consumers.map((queue) => queue.split('.') as [string, string]);
  const handled = queues.map(
    ([service, handler]) =>
      `(select count(distinct message_id)::int from ${service}.inbox join registry.release using (message_id)
        where handler = '${handler}') "${service}.${handler}"`,
  );
  const dead = [...new Set(queues.map(([service]) => service))].map(
    (service) => `(select count(*)::int from ${service}.dead_letter)`,
  );
  const { rows } = await db.query<Books>(`select
    (select count(*)::int from registry.person) people, (select count(distinct person_id)::int from registry.release) cases,
    (select count(*)::int from employment.candidate) candidates, (select count(*)::int from microcredit.decision) prescreens,
    (select count(*)::int from training.learner) learners,
    ${handled.join(', ')}, ${dead.join(' + ')} dead`);
  return rows[0] as Books;
}

const complete = ({ dead, ...counts }: Books): boolean =>
  dead === 0 && Object.values(counts).every((count) => count === ROWS);

async function run(kill: boolean): Promise<{ seconds: number; imported: number; found: Books }> {
  const name = `amnesty${kill ? '_kill' : ''}`;
  await admin.query(`create database ${name}`);
  const database = new URL(postgres.url);
  database.pathname = `/${name}`;
  const port = await freePort();
  const url = `http://127.0.0.1:${String(port)}`;
  const environment = {
    ...{ DATABASE_URL: database.href, PORT: String(port), LOG_LEVEL: 'error', DATABASE_POOL: '6' },
    ...{
      SESSION_SECRET: randomBytes(32).toString('hex'),
      WEB_CLIENT_SECRET: randomBytes(32).toString('hex'),
    },
  };
  const open = (): Promise<Child> => Child.start(new URL('./amnesty-house.js', import.meta.url), environment);
  let house = await open();
  const db = new Client({ connectionString: database.href });
  await db.connect();
  try {
    const areas = provincesOn(TODAY).map(({ code }) => code);
    const program = (role: string) => ({
      id: `bench-${role}`,
      secret: randomBytes(24).toString('hex'),
      role,
      areas,
    });
    const [officer = '', counsellor = ''] = await house.call<string[]>('tokens', database.href, url, [
      program('registry-officer'),
      program('counsellor'),
    ]);
    await openVacancies(url, counsellor);

    const began = performance.now();
    const id = await send(url, officer);
    if (kill) {
      while ((await books(db))['people']! < ROWS / 2) await sleep(50);
      await house.end();
      house = await open();
    }
    let imported = 0;
    for (const until = Date.now() + 600_000; ; await sleep(100)) {
      const found = await books(db);
      if (imported === 0 && found['people'] === ROWS) imported = performance.now() - began;
      if (complete(found) || Date.now() > until) {
        const seconds = (performance.now() - began) / 1000;
        await told(url, officer, id);
        return { seconds, imported: imported / 1000, found };
      }
    }
  } finally {
    await house.end();
    await db.end();
  }
}

async function openVacancies(url: string, token: string): Promise<void> {
  const { length } = communes;
  for (let n = 0; n < 100; n += 1) {
    const answer = await fetch(`${url}/api/v1/vacancies`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': newId(),
      },
      body: JSON.stringify({
        ...{ employer: { name: `Cơ sở Giả Định ${String(n)}` }, title: WORK[n % 5], openings: 3 },
        ...{
          communeCode: communes[(n * 33) % length]?.code,
          wageMin: 6_000_000,
          wageMax: 9_000_000,
          closesOn: '2026-12-31',
        },
        ...{
          skillsRequired: [],
          skillsWelcome: [],
          education: 'none',
          experienceYears: 0,
          licences: [],
          shifts: ['day'],
        },
        ...{ contract: '12-months', worksWith: [] },
      }),
    });
    if (answer.status !== 201) throw new Error(`${String(answer.status)} ${await answer.text()}`);
    await answer.arrayBuffer();
  }
}

async function send(url: string, token: string): Promise<string> {
  const form = new FormData();
  const said = {
    kind: 'amnesty',
    completedOn: '2026-09-01',
    obligationsSettled: 'true',
    intentional: 'true',
  };
  for (const [field, value] of Object.entries({ ...said, consents: 'employment,training,credit' }))
    form.append(field, value);
  form.append('file', new Blob([new Uint8Array(list)]), 'dac-xa.xlsx');
  const answer = await fetch(`${url}/api/v1/release-imports`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': newId() },
    body: form,
  });
  const body = (await answer.json()) as { importId: string };
  if (answer.status !== 202) throw new Error(`${String(answer.status)} ${JSON.stringify(body)}`);
  return body.importId;
}

async function told(url: string, token: string, id: string): Promise<void> {
  const answer = await fetch(`${url}/api/v1/release-imports/${id}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  process.stdout.write(`  the import says ${await answer.text()}\n`);
}

/** The same rows into one table without anything else: what PostgreSQL alone needs. */
async function plainCopy(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'chungtay-copy-'));
  chmodSync(folder, 0o755);
  try {
    const file = join(folder, 'rows.csv');
    writeFileSync(
      file,
      people.map((row) => row.map((cell) => `"${String(cell ?? '')}"`).join(',')).join('\n'),
      { mode: 0o644 },
    );
    const columns = HEADER.split('|').map((_, at) => `c${String(at)} text`);
    await admin.query(`create table plain (${columns.join(', ')})`);
    const began = performance.now();
    await admin.query(`copy plain from '${file}' csv`);
    return (performance.now() - began) / 1000;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

let good = true;
try {
  const copy = await plainCopy();
  process.stdout.write(
    `${String(ROWS)} people in ${String(communes.length)} communes, ${(list.length / 1e6).toFixed(1)} MB\n`,
  );
  process.stdout.write(`plain COPY of the rows      ${copy.toFixed(2)} s\n`);
  for (const kill of [false, true]) {
    const { seconds, imported, found } = await run(kill);
    const what = kill ? 'the same, killed in the middle' : 'until everything stands';
    process.stdout.write(
      `${what.padEnd(27)} ${seconds.toFixed(1)} s (all recorded after ${imported.toFixed(1)} s), ${(seconds / copy).toFixed(0)} × COPY\n  ${JSON.stringify(found)}\n`,
    );
    good &&= complete(found) && (seconds <= 60 || ROWS < 15_000);
  }
  process.stdout.write(
    good ? 'met: one case each, nothing lost, nothing doubled, within 60 s\n' : 'MISSED\n',
  );
} finally {
  await admin.end();
  await postgres.stop();
}
// the hook that stops an embedded PostgreSQL forgets an exit code that was only set
process.exit(good ? 0 : 1);
