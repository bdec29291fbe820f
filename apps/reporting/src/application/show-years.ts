import { Injectable } from '@nestjs/common';
import { addDays, type PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { hasChanged, nextEdition } from '../domain/edition.js';
import { type Figures, figuresFrom } from '../domain/figures.js';
import { type PlaceTold, todaysPlace } from '../domain/todays-units.js';
import { type CountedCell, yearTable } from '../domain/year-table.js';
import { CountedEstablishments, type ToldLoans } from '../persistence/counted-establishments.js';
import { CountedPeople } from '../persistence/counted-people.js';
import { type RowsAre, ShownEditions, type StoredEdition } from '../persistence/shown-editions.js';

const ROWS: readonly RowsAre[] = ['communes', 'models', 'establishments'];

/**
 * What may be shown of a province's years as known at the end of a day. Days that are over are decided in their order, once,
 * and kept; today is decided each time anew, as if it ended now.
 */
@Injectable()
export class ShowYears {
  constructor(
    private readonly countedPeople: CountedPeople,
    private readonly countedEstablishments: CountedEstablishments,
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
    const people = await this.countedPeople.byCommuneAndMonth(tx, { asOf: day });
    const loans = await this.countedEstablishments.byCommuneAndMonth(tx, day);
    const cells: Readonly<Record<RowsAre, readonly YearCell[]>> = {
      communes: people.flatMap((told) => cellOf(provinceCode, told, told.figures)),
      // by model there are sums only
      models: people.flatMap((told) =>
        cellOf(provinceCode, told, told.figures).map((cell) => ({
          ...cell,
          communeCode: told.modelKind,
          month: 0,
        })),
      ),
      establishments: loans.flatMap((told) => cellOf(provinceCode, told, lentOf(told))),
    };
    return ROWS.flatMap((rowsAre) => {
      const before = stored.filter((each) => each.rowsAre === rowsAre);
      const years = new Set([...cells[rowsAre], ...before].map(({ year }) => year));
      return [...years].sort().flatMap((year) => {
        const old = before.find((each) => each.year === year);
        const table = yearTable(cells[rowsAre].filter((cell) => cell.year === year));
        const counted = rowsAre === 'establishments' ? { ...table, unbounded: true as const } : table;
        if (!hasChanged(counted, old?.counted)) return [];
        return [{ year, rowsAre, counted, edition: nextEdition(counted, day, old?.edition, old?.counted) }];
      });
    });
  }
}

interface YearCell extends CountedCell {
  readonly year: number;
}

/** None when the place lies in another province today. */
function cellOf(
  provinceCode: string,
  { communeCode, provinceCode: toldProvince, toldBefore, month }: PlaceTold & { readonly month: string },
  figures: Figures,
): YearCell[] {
  const place = todaysPlace(communeCode, toldProvince, toldBefore);
  if (place.provinceCode !== provinceCode) return [];
  return [
    { communeCode: place.key, year: Number(month.slice(0, 4)), month: Number(month.slice(5)) - 1, figures },
  ];
}

const lentOf = ({ borrowers, amountLent }: ToldLoans): Figures => ({
  ...figuresFrom(() => 0),
  ...{ borrowers, amountLent },
});

const merged = (stored: readonly StoredEdition[], next: readonly StoredEdition[]): StoredEdition[] => [
  ...stored.filter(
    ({ year, rowsAre }) => !next.some((each) => each.year === year && each.rowsAre === rowsAre),
  ),
  ...next,
];
