import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import type { Fair } from '../domain/fair/fair.js';
import { type Invited, inviteInTurn, type TableList } from '../domain/fair/invitations.js';
import { policyOn } from '../domain/policy.js';
import type { Areas } from '../domain/reach.js';
import { OUTCOMES } from '../domain/standing.js';
import { isAbroad, isOpenOn, type Vacancy } from '../domain/vacancy.js';
import { Fairs } from '../persistence/fairs.js';
import { Lists } from '../persistence/lists.js';
import { Vacancies } from '../persistence/vacancies.js';

/** How many more of a list are looked at than its share of the places: the same people stand in many lists. */
const LOOK_FURTHER = 4;
const LOOK_AT_LEAST = 20;

/** Whom to invite to a fair, and why: people who look for work and are suitable for one of its tables. */
@Injectable()
export class InvitationList {
  constructor(
    private readonly fairs: Fairs,
    private readonly vacancies: Vacancies,
    private readonly lists: Lists,
  ) {}

  /** The next `wanted` people of one's own areas who are not invited yet, in the order in which they are invited. */
  async next(tx: Tx, fair: Fair, areas: Areas, wanted: number): Promise<Invited[]> {
    const already = new Set((await this.fairs.guests(tx, fair.id)).map(({ personId }) => personId));
    const places = already.size + wanted;
    return inviteInTurn(await this.tableLists(tx, fair, areas, places), places, already);
  }

  private async tableLists(tx: Tx, fair: Fair, areas: Areas, places: number): Promise<TableList[]> {
    const share = Math.ceil(places / Math.max(1, fair.tables.length));
    const limit = Math.min(places + 1, LOOK_FURTHER * share + LOOK_AT_LEAST);
    const tables = fair.tables.filter(({ attendance }) => attendance !== 'withdrawn');
    const ids = [...new Set(tables.flatMap(({ vacancyIds }) => vacancyIds))];
    const known = new Map((await this.vacancies.byIds(tx, ids)).map((vacancy) => [vacancy.id, vacancy]));
    const lists: TableList[] = [];
    for (const { number, vacancyIds } of tables) {
      const people: (TableList['people'][number] & { lost: number })[] = [];
      for (const vacancyId of vacancyIds) {
        const vacancy = known.get(vacancyId);
        if (!vacancy || isAbroad(vacancy) || !isOpenOn(vacancy, fair.day)) continue;
        people.push(...(await this.suitable(tx, vacancy, areas, fair.day, limit)));
      }
      people.sort((a, b) => a.lost - b.lost || (a.personId < b.personId ? -1 : 1));
      lists.push({ table: number, people });
    }
    return lists;
  }

  private async suitable(tx: Tx, vacancy: Vacancy, areas: Areas, day: string, limit: number) {
    const page = await this.lists.page(tx, policyOn(day), { vacancy, areas, day, limit });
    return page.flatMap(({ standing, lost, candidate: { personId } }, index) =>
      OUTCOMES[standing] === 'suitable' ? [{ personId, vacancyId: vacancy.id, rank: index + 1, lost }] : [],
    );
  }
}
