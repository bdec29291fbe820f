import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { RATES, RateLimits } from '../src/application/rate-limits.js';
import { RateBuckets } from '../src/persistence/rate-buckets.js';
import { openDoor, type Door } from './door.js';

let door: Door;

beforeAll(async () => {
  door = await openDoor({ copies: 3 });
});
afterAll(() => door.close());

const statuses = async (asks: Promise<Response>[]): Promise<Map<number, number>> => {
  const counted = new Map<number, number>();
  for (const { status } of await Promise.all(asks)) counted.set(status, (counted.get(status) ?? 0) + 1);
  return counted;
};

it('a person may ask twenty times at once through three gateways, and hears when to come again', async () => {
  const token = await door.issuer.token({ role: 'counsellor', sub: 'person-1', client_id: 'web' });
  const start = performance.now();
  const asks = Array.from({ length: 60 }, (_, i) => door.ask('/api/v1/vacancies', { token, through: i % 3 }));
  const counted = await statuses(asks);
  const refilled = (20 * (performance.now() - start)) / 1000;
  expect(counted.get(200)).toBeGreaterThanOrEqual(19);
  expect(counted.get(200)).toBeLessThanOrEqual(20 + Math.ceil(refilled));
  // a machine that took two seconds for this refilled the bucket meanwhile
  if (refilled < 40) expect(counted.get(429)).toBeGreaterThan(0);
  const refused = (await Promise.all(asks)).find(({ status }) => status === 429);
  expect(refused?.headers.get('retry-after') ?? '1').toBe('1');
  expect(refused?.headers.get('content-type') ?? 'application/problem+json').toContain('problem+json');
});

it('X-Forwarded-For does not make another caller of a stranger', async () => {
  const start = performance.now();
  const asks = Array.from({ length: 400 }, (_, i) =>
    door.ask('/api/v1/vacancies', { through: i % 3, headers: { 'x-forwarded-for': `10.0.0.${i % 250}` } }),
  );
  const passed = 400 - ((await statuses(asks)).get(429) ?? 0);
  const { burst, perSecond } = RATES.address;
  // the bucket fills while we ask: what a busy machine takes long for may pass
  expect(passed).toBeLessThanOrEqual(burst + Math.ceil((perSecond * (performance.now() - start)) / 1000));
});

it('programs get 200 a second after their burst of 400, within 5 % over three copies, with few queries', async () => {
  const database = await door.database.open({ name: 'gateway', migrations: [] });
  let queries = 0;
  const buckets = new RateBuckets(database);
  const counting = {
    take: (...args: Parameters<RateBuckets['take']>) => (queries++, buckets.take(...args)),
  } as RateBuckets;
  const copies = [1, 2, 3].map(() => new RateLimits(counting));
  const rate = { perSecond: 200, burst: 400 };
  let passed = 0;
  const began = performance.now();
  const seconds = (): number => (performance.now() - began) / 1000;
  const caller = async (copy: RateLimits | undefined): Promise<void> => {
    // after four seconds until it is refused: what a busy machine had no time to ask for is asked for then
    for (let [late, refused] = [false, false]; !(late && refused);) {
      late = seconds() >= 4;
      refused = (await copy?.ask('program:x', rate)) !== 0;
      if (!refused) passed += 1;
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  };
  await Promise.all(copies.flatMap((copy) => [caller(copy), caller(copy)]));
  const allowed = rate.burst + rate.perSecond * seconds();
  expect(passed / allowed).toBeGreaterThan(0.95);
  expect(passed / allowed).toBeLessThan(1.05);
  expect(queries / passed).toBeLessThan(0.5);
});
