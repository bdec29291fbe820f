import { eventually, testDatabase, type TestDatabase } from '#libs/testing';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { migrateJobs, startJobs, type Duty, type RunningJobs } from '../src/index.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await migrateJobs({ name: 'house', url: database.url });
});
afterAll(() => database.close());

const NEVER = '0 0 29 2 *';
const open = (duties: Duty[], told: string[] = []): RunningJobs =>
  startJobs({
    name: 'house',
    url: database.url,
    migrate: false,
    duties,
    report: (duty, error) => told.push(`${duty}: ${error.message}`),
  });

it('of two processes one does a duty, and what fails is told', async () => {
  const done: string[] = [];
  const told: string[] = [];
  const dutiesOf = (process: string): Duty[] => [
    { name: 'house.sweep', cron: NEVER, run: async () => void done.push(process) },
    { name: 'house.break', cron: NEVER, run: () => Promise.reject(new Error('no')) },
  ];
  const [one, two] = [open(dutiesOf('one'), told), open(dutiesOf('two'), told)];
  for (let i = 0; i < 10; i++) await one.now('house.sweep');
  await one.now('house.break');
  await eventually(() => {
    expect(done.length).toBe(10);
    expect(told).toEqual(['house.break: no']);
  });
  await Promise.all([one.close(), two.close()]);
});

it('the clock strikes by itself', async () => {
  let strokes = 0;
  const jobs = open([{ name: 'house.tick', cron: '* * * * * *', run: async () => void strokes++ }]);
  await eventually(() => {
    expect(strokes).toBeGreaterThanOrEqual(2);
  });
  await jobs.close();
});
