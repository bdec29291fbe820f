import { Injectable } from '@nestjs/common';
import { conflict, notFound } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import {
  type Fair,
  type Guest,
  inviteInTurn,
  type InvitedBecause,
  type TableList,
} from '../domain/fair/fair.js';
import type { Actor } from '../domain/introduction.js';
import { policyOn } from '../domain/policy.js';
import type { Areas } from '../domain/reach.js';
import { OUTCOMES } from '../domain/standing.js';
import { isAbroad, isOpenOn } from '../domain/vacancy.js';
import { Fairs } from '../persistence/fairs.js';
import { Lists } from '../persistence/lists.js';
import { Vacancies } from '../persistence/vacancies.js';
import { HoldFair } from './hold-fair.js';

export interface InviteCommand {
  readonly id: string;
  /** People chosen by hand; left out: the next best of the ranked lists, until all places are taken. */
  readonly personIds?: readonly string[] | undefined;
  readonly areas: Areas;
  readonly actor: Actor;
}

/** How many more of a list are looked at than its share of the places: the same people stand in many lists. */
const LOOK_FURTHER = 4;
const LOOK_AT_LEAST = 20;

/** Whom to invite, and why: people of one's own areas who look for work and are suitable for one of the tables. */
@Injectable()
export class InviteToFair {
  constructor(
    private readonly fairs: Fairs,
    private readonly vacancies: Vacancies,
    private readonly lists: Lists,
    private readonly holdFair: HoldFair,
  ) {}

  /** Throws not-found for people outside the areas, conflict `fair-full` when there are not places enough. */
  async run(tx: Tx, { id, personIds, areas, actor }: InviteCommand): Promise<Fair> {
    const fair = await this.holdFair.allowed(tx, { id, act: 'invite', areas, actor });
    const before = await this.fairs.guests(tx, id);
    const already = new Set(before.map(({ personId }) => personId));
    const chosen = personIds
      ? await this.byHand(tx, personIds, areas, already)
      : inviteInTurn(await this.tableLists(tx, fair, areas), fair.places, already);
    if (before.length + chosen.length > fair.places) throw conflict('fair-full', { places: fair.places });
    const last = before.at(-1)?.number ?? 0;
    const guests = chosen.map(({ personId, because }, index): Guest => ({
      ...{ personId, because, number: last + index + 1 },
      ...{ attendance: 'expected', fromSlot: 0, counselled: false },
    }));
    await this.fairs.invite(tx, id, guests);
    return this.holdFair.written(tx, fair, 'invite', actor);
  }

  private async byHand(tx: Tx, personIds: readonly string[], areas: Areas, already: ReadonlySet<string>) {
    const asked = [...new Set(personIds)];
    const found = await this.fairs.lookingWithin(tx, asked, areas);
    if (found.length < asked.length) throw notFound();
    const because: InvitedBecause = { code: 'by-hand' };
    return asked.filter((personId) => !already.has(personId)).map((personId) => ({ personId, because }));
  }

  private async tableLists(tx: Tx, fair: Fair, areas: Areas): Promise<TableList[]> {
    const policy = policyOn(fair.day);
    const share = Math.ceil(fair.places / Math.max(1, fair.tables.length));
    const limit = Math.min(fair.places + 1, LOOK_FURTHER * share + LOOK_AT_LEAST);
    const ids = [...new Set(fair.tables.flatMap(({ vacancyIds }) => vacancyIds))];
    const known = new Map((await this.vacancies.byIds(tx, ids)).map((vacancy) => [vacancy.id, vacancy]));
    const lists: TableList[] = [];
    for (const { number, vacancyIds } of fair.tables) {
      const people: { personId: string; vacancyId: string; rank: number; lost: number }[] = [];
      for (const vacancyId of vacancyIds) {
        const vacancy = known.get(vacancyId);
        if (!vacancy || isAbroad(vacancy) || !isOpenOn(vacancy, fair.day)) continue;
        const page = await this.lists.page(tx, policy, { vacancy, areas, day: fair.day, limit });
        page.forEach(({ standing, lost, candidate: { personId } }, index) => {
          if (OUTCOMES[standing] === 'suitable') people.push({ personId, vacancyId, rank: index + 1, lost });
        });
      }
      people.sort((a, b) => a.lost - b.lost || (a.personId < b.personId ? -1 : 1));
      lists.push({ table: number, people });
    }
    return lists;
  }
}
