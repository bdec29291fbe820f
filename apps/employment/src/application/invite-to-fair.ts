import { Injectable } from '@nestjs/common';
import { conflict, notFound } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { Fair, Guest } from '../domain/fair/fair.js';
import type { Invited } from '../domain/fair/invitations.js';
import type { Actor } from '../domain/introduction.js';
import type { Areas } from '../domain/reach.js';
import { Fairs } from '../persistence/fairs.js';
import { HoldFair } from './hold-fair.js';
import { InvitationList } from './invitation-list.js';

export interface InviteCommand {
  readonly id: string;
  /** People chosen by hand. */
  readonly personIds?: readonly string[] | undefined;
  /** Without people: how many of the list, from its top; all places that are left when this is left out too. */
  readonly best?: number | undefined;
  readonly areas: Areas;
  readonly actor: Actor;
}

/** Invites people of one's own areas: the best of the list, or whoever was chosen. Each keeps why. */
@Injectable()
export class InviteToFair {
  constructor(
    private readonly fairs: Fairs,
    private readonly list: InvitationList,
    private readonly holdFair: HoldFair,
  ) {}

  /** Throws not-found for people outside the areas, conflict `fair-full` when there are not places enough. */
  async run(tx: Tx, { id, personIds, best, areas, actor }: InviteCommand): Promise<Fair> {
    const fair = await this.holdFair.allowed(tx, { id, act: 'invite', areas, actor });
    const before = await this.fairs.guests(tx, id);
    const left = fair.places - before.length;
    const chosen = personIds
      ? await this.byHand(tx, fair, personIds, areas, before)
      : await this.list.next(tx, fair, areas, best ?? left);
    if (chosen.length > left) throw conflict('fair-full', { places: fair.places });
    const last = before.at(-1)?.number ?? 0;
    const guests = chosen.map(({ personId, because }, index): Guest => ({
      ...{ personId, because, number: last + index + 1 },
      ...{ attendance: 'expected', fromSlot: 0, counselled: false, counsellingId: null },
    }));
    await this.fairs.invite(tx, id, guests);
    return this.holdFair.written(tx, fair, 'invite', actor);
  }

  /** In the order in which they were named; with their place in the list, where they have one. */
  private async byHand(
    tx: Tx,
    fair: Fair,
    personIds: readonly string[],
    areas: Areas,
    before: readonly Guest[],
  ): Promise<Invited[]> {
    const asked = [...new Set(personIds)];
    const found = await this.fairs.lookingWithin(tx, asked, areas);
    if (found.length < asked.length) throw notFound();
    const already = new Set(before.map(({ personId }) => personId));
    const listed = new Map(
      (await this.list.next(tx, fair, areas, fair.places)).map((one) => [one.personId, one.because]),
    );
    return asked
      .filter((personId) => !already.has(personId))
      .map((personId) => ({ personId, because: { ...listed.get(personId), code: 'by-hand' } }));
  }
}
