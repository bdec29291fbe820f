import { Injectable } from '@nestjs/common';
import { notFound } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { NESTED_COUNTERS, peopleCounted } from '../domain/fair/counter-sheet.js';
import { type Fair, type FairMeeting, fairStateOf, type Guest } from '../domain/fair/fair.js';
import { type Areas, covers } from '../domain/reach.js';
import { FairChanges, type KeptChange } from '../persistence/fair-changes.js';
import { Fairs } from '../persistence/fairs.js';
import { Vacancies } from '../persistence/vacancies.js';

/** Job fairs as those see them in whose areas they are held; people only as far as they live there. */
@Injectable()
export class ReadFairs {
  constructor(
    private readonly fairs: Fairs,
    private readonly vacancies: Vacancies,
    private readonly fairChanges: FairChanges,
  ) {}

  page(tx: Tx, areas: Areas, limit: number, after?: string): Promise<Fair[]> {
    return this.fairs.page(tx, areas, limit, after);
  }

  /** Throws not-found outside the areas. */
  async one(tx: Tx, id: string, areas: Areas): Promise<Fair> {
    const fair = await this.fairs.byId(tx, id);
    if (!fair || !covers(areas, fair)) throw notFound();
    return fair;
  }

  guests(tx: Tx, id: string, areas: Areas): Promise<Guest[]> {
    return this.fairs.guests(tx, id, areas);
  }

  async meetings(tx: Tx, fair: Fair, areas: Areas): Promise<(FairMeeting & { readonly title: string })[]> {
    const meetings = await this.fairs.meetings(tx, fair.id, areas);
    const ids = [...new Set(meetings.map(({ vacancyId }) => vacancyId))];
    const titles = new Map((await this.vacancies.byIds(tx, ids)).map(({ id, title }) => [id, title]));
    return meetings.map((meeting) => ({ ...meeting, title: titles.get(meeting.vacancyId) ?? '' }));
  }

  /** What has changed in the timetable since the cards were printed, newest first. */
  changes(tx: Tx, id: string, areas: Areas): Promise<KeptChange[]> {
    return this.fairChanges.within(tx, id, areas);
  }

  /** Who stands behind the counters of a closed fair, as far as they are held still; null while it is not closed. */
  async counted(tx: Tx, fair: Fair): Promise<CountedGroups | null> {
    if (fairStateOf(fair.acts) !== 'closed') return null;
    const [guests, meetings] = [await this.fairs.guests(tx, fair.id), await this.fairs.meetings(tx, fair.id)];
    const people = peopleCounted(guests, meetings);
    return NESTED_COUNTERS.map((code) => ({ code, personIds: people[code] }));
  }
}

type CountedGroups = readonly { readonly code: string; readonly personIds: readonly string[] }[];
