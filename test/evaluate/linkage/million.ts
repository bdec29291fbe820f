import { performance } from 'node:perf_hooks';
import { candidatePairs } from '../../../apps/registry/src/domain/linkage-blocking.js';
import { decide } from '../../../apps/registry/src/domain/linkage-decision.js';
import { levelsOf } from '../../../apps/registry/src/domain/linkage-levels.js';
import { bitsOf } from '../../../apps/registry/src/domain/linkage-model.js';
import { LEARNT } from '../../../apps/registry/src/domain/linkage-parameters.js';
import { readRecord, type RecordReading } from '../../../apps/registry/src/domain/linkage-record.js';
import { NameFrequencies } from '../../../apps/registry/src/domain/names-frequency.js';
import { Random } from '../addresses/random.js';
import { FOR_REPORTING } from './habits.js';
import { anybody, homesOf, type Invented } from './invented-people.js';
import { listsOf } from './lists.js';
import { readList } from './read-list.js';

const KNOWN = 1_000_000;
const FRESH = 10_000;

const known = (person: Invented): RecordReading =>
  readRecord({
    fullName: [person.family, ...person.middle, person.given].join(' '),
    birthDate: person.birth,
    sex: person.sex,
    nationalId: person.cccd,
    phone: person.phone ?? '',
    communes: [person.home.now.code],
    provinces: [],
  });

/**
 * 10,000 rows of a list, half of them of people known, against 1,000,000 known people who are read and pass by one at a
 * time; inventing them is not in the time.
 */
export function linkMillion(seed: number): Record<string, unknown> {
  const random = new Random(seed);
  const homes = homesOf(random);
  const [list] = FOR_REPORTING.filter(({ source }) => source === 'ngan-hang');
  const everyone = { ...list!, covers: 1 };
  const people = Array.from({ length: KNOWN }, (_, at) => anybody(random, homes, `p${at}`));
  const strangers = Array.from({ length: FRESH / 2 }, (_, at) => anybody(random, homes, `new${at}`));
  const { rows, truth } = listsOf([...people.slice(0, FRESH / 2), ...strangers], [everyone], seed + 1);

  const names = new NameFrequencies();
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  const fresh = readList(rows, '2026-11-22');
  for (const { name } of fresh) names.count(name);
  const model = { ...LEARNT, prior: 0.5 / KNOWN };
  let compared = 0;
  const answers: { row: number; person: number; decision: 'same' | 'unsure'; bits: number }[] = [];
  for (const [row, other, at] of candidatePairs(fresh, readings(people))) {
    if (at < FRESH) continue; // within the list itself
    compared += 1;
    const levels = levelsOf(fresh[row]!, other);
    const bits = bitsOf(levels, model, names.rarity(levels.name, fresh[row]!.name, other.name));
    const decision = decide(levels, bits);
    if (decision !== 'different') answers.push({ row, person: at - FRESH, decision, bits });
  }
  const used = process.cpuUsage(cpu);
  const isRight = ({ row, person }: { row: number; person: number }): boolean =>
    truth.get(rows[row]!.rowId) === `p${person}`;
  const same = answers.filter(({ decision }) => decision === 'same');
  const unsure = answers.filter(({ decision }) => decision === 'unsure');
  return {
    known: KNOWN,
    fresh: rows.length,
    compared,
    seconds: Number(((performance.now() - started) / 1_000).toFixed(1)),
    processorSeconds: Number(((used.user + used.system) / 1e6).toFixed(1)),
    same: same.length,
    sameRight: same.filter(isRight).length,
    unsure: unsure.length,
    unsureRight: unsure.filter(isRight).length,
    ofKnown: FRESH / 2,
  };
}

function* readings(people: readonly Invented[]): Generator<RecordReading> {
  for (const person of people) yield known(person);
}
