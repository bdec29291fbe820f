import { Injectable } from '@nestjs/common';
import { addDays, type PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { hasChanged, nextEdition } from '../domain/edition.js';
import { todaysPlace } from '../domain/todays-units.js';
import { type CountedCell, yearTable } from '../domain/year-table.js';
import { CountedPeople, type ToldCount } from '../persistence/counted-people.js';
import { type RowsAre, ShownEditions, type StoredEdition } from '../persistence/shown-editions.js';

const ROWS: readonly RowsAre[] = ['communes', 'models'];

/**
 * What may be shown of a province's years as known at the end of a day. Days that are over are decided in their order, once,
 * and kept; today is decided each time anew, as if it ended now.
 */
@Injectable()
export class ShowYears {
  constructor(
    private readonly countedPeople: CountedPeople,
    private readonly editions: ShownEditions,
  ) {}

  async run(tx: Tx, provinceCode: string, asOf: PlainDate, today: PlainDate): Promise<StoredEdition[]> {
    const yesterday = addDays(today, -1);
    await this.decide(tx, provinceCode, asOf < yesterday ? asOf : yesterday);
    const stored = await this.editions.upTo(tx, provinceCode, asOf);
    if (asOf < today) return stored;
    const now = await this.changed(tx, provinceCode, today, stored);
    return merged(stored, now);
  }

  /** Decides on every day up to this one on which something was told. */
  async decide(tx: Tx, provinceCode: string, until: PlainDate): Promise<void> {
    const before = await this.editions.through(tx, provinceCode);
    if (before !== null && before >= until) return;
    await this.editions.lock(tx, provinceCode);
    const through = await this.editions.through(tx, provinceCode);
    if (through !== null && through >= until) return;
    let stored = through === null ? [] : await this.editions.upTo(tx, provinceCode, through);
    for (const day of await this.countedPeople.daysTold(tx, through, until)) {
      const next = await this.changed(tx, provinceCode, day, stored);
      await this.editions.add(tx, provinceCode, day, next);
      stored = merged(stored, next);
    }
    await this.editions.setThrough(tx, provinceCode, until);
  }

  /** The editions of a day whose tables are other than before. */
  private async changed(
    tx: Tx,
    provinceCode: string,
    day: PlainDate,
    stored: readonly StoredEdition[],
  ): Promise<StoredEdition[]> {
    const told = await this.countedPeople.byCommuneAndMonth(tx, { asOf: day });
    const here = told.flatMap((count) => cellsOf(count, provinceCode));
    const years = new Set([...here.map(({ year }) => year), ...stored.map(({ year }) => year)]);
    return [...years].sort().flatMap((year) =>
      ROWS.flatMap((rowsAre) => {
        const cells = here.filter((cell) => cell.year === year).map((cell) => cell[rowsAre]);
        const before = stored.find((each) => each.year === year && each.rowsAre === rowsAre);
        const counted = yearTable(cells);
        if (!hasChanged(counted, before?.counted)) return [];
        return [
          { year, rowsAre, counted, edition: nextEdition(counted, day, before?.edition, before?.counted) },
        ];
      }),
    );
  }
}

function cellsOf(
  { communeCode, provinceCode: toldProvince, toldBefore, month, modelKind, figures }: ToldCount,
  provinceCode: string,
): ({ readonly year: number } & Readonly<Record<RowsAre, CountedCell>>)[] {
  const place = todaysPlace(communeCode, toldProvince, toldBefore);
  if (place.provinceCode !== provinceCode) return [];
  const cell = { month: Number(month.slice(5)) - 1, figures };
  return [
    {
      year: Number(month.slice(0, 4)),
      communes: { ...cell, communeCode: place.key },
      // by model there are sums only
      models: { communeCode: modelKind, month: 0, figures },
    },
  ];
}

const merged = (stored: readonly StoredEdition[], next: readonly StoredEdition[]): StoredEdition[] => [
  ...stored.filter(
    ({ year, rowsAre }) => !next.some((each) => each.year === year && each.rowsAre === rowsAre),
  ),
  ...next,
];
