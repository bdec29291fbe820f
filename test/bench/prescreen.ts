import { Client } from 'pg';
import { addDays, FixedClock, newId } from '#libs/kernel';
import { Outbox } from '#libs/messaging';
import { migrate, openDatabase } from '#libs/persistence';
import { startPostgres } from '#libs/testing';
import { ChangePolicy } from '../../apps/microcredit/src/application/change-policy.js';
import { RescreenDue } from '../../apps/microcredit/src/application/rescreen-due.js';
import { RescreenPeople } from '../../apps/microcredit/src/application/rescreen-people.js';
import { ScreenPeople } from '../../apps/microcredit/src/application/screen-people.js';
import { policyOn } from '../../apps/microcredit/src/domain/policy.js';
import { RescreenDuePeople } from '../../apps/microcredit/src/jobs/rescreen-due-people.js';
import { microcredit } from '../../apps/microcredit/src/microcredit.module.js';
import { Decisions } from '../../apps/microcredit/src/persistence/decisions.js';
import { People } from '../../apps/microcredit/src/persistence/people.js';
import { Policies } from '../../apps/microcredit/src/persistence/policies.js';
import { disagreements, makePlainTables, plainPass, type SqlPolicy, verdictsOnly } from './prescreen-sql.js';

// npm run bench:prescreen [-- --people 10000] [-- --repeats 5]: one change of policy, and everybody pre-screened again by the
// job that does so each hour, with a stored decision, a day to come and an event for each; beside one SQL statement that
// decides by the same rules set-wise and stores its decisions. Both must agree on everybody. Ratios are what counts.

const argument = (name: string, otherwise: number): number =>
  Number(process.argv[process.argv.indexOf(`--${name}`) + 1]) || otherwise;
const PEOPLE = argument('people', 10_000);
const REPEATS = argument('repeats', 5);
const TODAY = '2026-11-22';

const postgres = await startPostgres({ durable: true });
const clock = new FixedClock(new Date(`${TODAY}T03:00:00Z`));
const { name: schema, schemas, migrations } = microcredit;
await migrate({ url: postgres.url, schema, migrations });
const database = await openDatabase({ url: postgres.url, schema, schemas, poolSize: 4 });
const plain = new Client({ connectionString: postgres.url, options: `-c search_path=${schema}` });
await plain.connect();

const [people, decisions, policies] = [new People(), new Decisions(), new Policies()];
const outbox = new Outbox('microcredit', clock, () => undefined);
const screen = new ScreenPeople(people, decisions, policies, outbox, clock);
const rescreen = new RescreenPeople(people, screen);
const job = new RescreenDuePeople(database, new RescreenDue(people, policies, rescreen, clock));
const changePolicy = new ChangePolicy(policies, clock);

/** People of every kind: within and beyond the years, at and about the ceilings, with and without each paper. */
function anApplicant(index: number) {
  const training = index % 4 === 0;
  return {
    ...{ personId: newId(), communeCode: '15421', provinceCode: '38', wanted: true },
    certificate: (['completion', 'amnesty', 'none'] as const)[index % 3] ?? 'none',
    completedOn: addDays('2019-01-01', (index * 37) % 3300),
    purpose: index % 11 === 0 ? null : training ? ('training' as const) : ('production' as const),
    amount:
      index % 13 === 0
        ? null
        : training
          ? 3_000_000 + (index % 2000) * 1000
          : 60_000_000 + (index % 800) * 100_000,
    termMonths: index % 5 === 0 ? 6 + (index % 130) : null,
    householdRepresentative: index % 7 === 0 ? null : index % 3 !== 0,
    samePurposeDebt: index % 6 === 0 ? null : index % 10 === 0,
    listConfirmedOn: index % 2 === 0 ? '2026-11-05' : null,
  };
}

async function fill(): Promise<void> {
  const applicants = Array.from({ length: PEOPLE }, (_, index) => anApplicant(index));
  for (let at = 0; at < PEOPLE; at += 500) {
    const part = applicants.slice(at, at + 500);
    await database.transaction(async (tx) => {
      await people.accept(
        tx,
        part.map(({ personId }) => ({ personId, sequence: 1, state: 'held' })),
      );
      const screenings = part.map((applicant) => ({ applicant, sequence: 1, version: 1 }));
      await screen.run(tx, screenings, 'fill');
    });
  }
}

/** Writes a policy that holds from today, each time with other figures, and says what it is. */
async function change(repeat: number): Promise<SqlPolicy> {
  const cited = {
    ...{ article: 'Quyết định 99/2026/QĐ-TTg, Điều 1', source: 'invented for this benchmark' },
    ...{ mark: 'text-read' as const, confidence: 'high' as const, underReview: false },
  };
  await database.transaction((tx) =>
    changePolicy.run(
      tx,
      {
        ...{ series: 'programme', from: TODAY },
        changes: [
          { rule: 'rules.maxYearsSinceCompletion', value: repeat % 2 === 0 ? 7 : 5, ...cited },
          { rule: 'rules.personCeiling', value: 100_000_000 + (repeat + 1) * 5_000_000, ...cited },
        ],
      },
      'bench',
    ),
  );
  const policy = policyOn(TODAY, await database.read((tx) => policies.book(tx)));
  if (!policy) throw new Error('no policy in force');
  const { rules, version } = policy;
  return {
    ...{ version, years: rules.maxYearsSinceCompletion.value, personCeiling: rules.personCeiling.value },
    ...{ trainingCeiling: rules.trainingCeilingPerMonth.value, maxTerm: rules.maxTermMonths.value },
  };
}

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const runs: { ours: number; plain: number; floor: number; different: number; told: number }[] = [];
try {
  await fill();
  await makePlainTables(plain);
  await plain.query('analyze');
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    const policy = await change(repeat);
    await plain.query('truncate outbox');
    const ours = await seconds(() => job.run());
    const pass = await seconds(() => plainPass(plain, TODAY, policy));
    const floor = await seconds(() => verdictsOnly(plain, TODAY, policy));
    const { rows } = await plain.query<{ told: number }>('select count(*)::int as told from outbox');
    runs.push({ ours, plain: pass, floor, different: await disagreements(plain), told: rows[0]?.told ?? 0 });
  }
  const [ours, pass, floor] = [
    median(runs.map((run) => run.ours)),
    median(runs.map((run) => run.plain)),
    median(runs.map((run) => run.floor)),
  ];
  process.stdout.write(
    [
      `${String(PEOPLE)} people re-screened by one change of policy, median of ${String(REPEATS)}`,
      `  ours: decision, day to come and event for each   ${ours.toFixed(2)} s, ${(PEOPLE / ours).toFixed(0)} a second`,
      `  plain SQL pass: verdict, reasons, decision       ${pass.toFixed(2)} s, ours × ${(ours / pass).toFixed(2)}`,
      `  plain SQL, verdict only                          ${floor.toFixed(2)} s, ours × ${(ours / floor).toFixed(2)}`,
      `  told in each run: ${runs.map(({ told }) => told).join(' ')}; not agreed: ${runs.map(({ different }) => different).join(' ')}`,
      '',
    ].join('\n'),
  );
  const wrong = runs.some(({ different, told }) => different !== 0 || told !== PEOPLE);
  process.stdout.write(
    `${JSON.stringify({ people: PEOPLE, seconds: ours, plainSeconds: pass, floorSeconds: floor, ratio: ours / pass, agreed: !wrong })}\n`,
  );
  if (wrong) process.exitCode = 1;
} finally {
  await plain.end();
  await database.close();
  await postgres.stop();
}
// the hook that stops an embedded PostgreSQL forgets an exit code that was only set
process.exit(process.exitCode);
