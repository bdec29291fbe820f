import { communeOn, provinceOn } from '#libs/reference';

/** What employment tells of a fair and its timetable, as far as papers say it. */
export interface FairTold {
  readonly name: string;
  readonly day: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly slotMinutes: number;
  readonly communeCode: string;
  readonly place: string;
  readonly tables: readonly { readonly number: number; readonly employer: string }[];
}
export interface GuestTold {
  readonly personId: string;
  readonly number: number;
  readonly fullName?: string;
}
export interface MeetingTold {
  readonly personId: string;
  readonly table: number;
  readonly startsAt: string;
  readonly title: string;
}

/** One person's card: what to take along to the fair. */
export interface FairCard {
  readonly number: number;
  readonly fullName: string;
  readonly rows: readonly (readonly [time: string, table: string, employer: string, work: string])[];
}

/** One employer's sheet: who comes when, and where to write what came of it. */
export interface TableSheet {
  readonly title: string;
  readonly rows: readonly (readonly [time: string, card: string, fullName: string, work: string])[];
}

export interface FairPapers {
  readonly name: string;
  readonly where: string;
  readonly cards: readonly FairCard[];
  readonly sheets: readonly TableSheet[];
}

/** Written by hand where the registry gives no name. */
export const NO_NAME = '………………………………';

/** The papers of a fair. They tell who meets whom for which work, and nothing of the past. */
export function fairPapers(
  fair: FairTold,
  guests: readonly GuestTold[],
  meetings: readonly MeetingTold[],
): FairPapers {
  const employers = new Map(fair.tables.map(({ number, employer }) => [number, employer]));
  const byId = new Map(guests.map((guest) => [guest.personId, guest]));
  const cards = guests.map(({ personId, number, fullName = NO_NAME }) => ({
    ...{ number, fullName },
    rows: meetings
      .filter((each) => each.personId === personId)
      .map(
        ({ startsAt, table, title }) =>
          [startsAt, `Bàn ${table}`, employers.get(table) ?? '', title] as const,
      ),
  }));
  const sheets = fair.tables.map(({ number, employer }) => ({
    title: `BÀN ${number}: ${employer}`,
    rows: meetings
      .filter((each) => each.table === number)
      .map(({ personId, startsAt, title }) => {
        const guest = byId.get(personId);
        return [startsAt, guest ? `Thẻ ${guest.number}` : '', guest?.fullName ?? NO_NAME, title] as const;
      }),
  }));
  return {
    name: fair.name,
    where: whereAndWhen(fair),
    cards: cards.filter(({ rows }) => rows.length > 0),
    sheets,
  };
}

function whereAndWhen({ day, startsAt, endsAt, communeCode, place }: FairTold): string {
  const [year, month, dayOfMonth] = day.split('-');
  const commune = communeOn(communeCode, day);
  const province = commune && provinceOn(commune.provinceCode, day);
  const where = [place, commune?.fullName, province?.fullName].filter(Boolean).join(', ');
  return `${startsAt} – ${endsAt}, ngày ${dayOfMonth}/${month}/${year}, ${where}`;
}
