import { Injectable } from '@nestjs/common';
import { Clock, conflict } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { UndoReason } from '../domain/duplicate-review.js';
import { givenBack } from '../domain/merge-people.js';
import type { Person } from '../domain/person.js';
import type { Actor } from '../domain/scope.js';
import { Duplicates } from '../persistence/duplicates.js';
import type { Merge } from '../persistence/duplicate-schemas.js';
import { MergedPeople } from '../persistence/merged-people.js';
import { People, type PersonFile } from '../persistence/people.js';
import { MergeBelongings } from './merge-belongings.js';
import { ReviewDuplicate } from './review-duplicate.js';
import { TellOfMerge } from './tell-of-merge.js';

/** After the event of the merge: versions of the other person go on from there. */
const VERSIONS_SINCE = 2;

/**
 * They are two after all. The other record stands as it stood, every fact goes back to whom it came from, and the survivor
 * keeps what became known since. The pair waits for review again.
 */
@Injectable()
export class UndoMerge {
  constructor(
    private readonly clock: Clock,
    private readonly review: ReviewDuplicate,
    private readonly duplicates: Duplicates,
    private readonly people: People,
    private readonly merged: MergedPeople,
    private readonly belongings: MergeBelongings,
    private readonly tell: TellOfMerge,
  ) {}

  /** Throws not-found when one of both lies outside the actor's areas, conflict `not-merged`, or `merged-since` while a later one stands. */
  async run(tx: Tx, id: string, reason: UndoReason, actor: Actor): Promise<Merge> {
    const merge = await this.duplicates.merge(tx, id, actor.scope);
    if (merge.undoneAt) throw conflict('not-merged');
    const { number } = await this.review.open(tx, merge.duplicateId, 'undo', actor);
    const survivor = await this.people.lockedFile(tx, merge.survivorId, actor.scope);
    if (await this.merged.isFollowed(tx, merge)) throw conflict('merged-since');

    const at = this.clock.now();
    const person = await this.part(tx, merge, survivor, actor, at);
    await this.merged.noteUndone(tx, id, at);
    await this.duplicates.addAct(tx, merge.duplicateId, number, {
      ...{ act: 'undo', reason, at, by: actor.subject, role: actor.role },
    });
    const other = await this.people.file(tx, merge.otherId, actor.scope);
    await this.tell.log(tx, actor, 'merge-undone', id, [person, other.person]);
    const stays = await this.people.file(tx, merge.survivorId, actor.scope);
    this.tell.picture(tx, stays);
    this.tell.picture(tx, other);
    this.tell.undone(tx, id, other, stays);
    return merge;
  }

  private async part(tx: Tx, merge: Merge, survivor: PersonFile, actor: Actor, at: Date): Promise<Person> {
    const own = await this.belongings.leaveLearnings(tx, merge, survivor.profile.employment);
    const left = givenBack({ ...survivor.person, ...survivor.profile, employment: own }, merge.taken);
    const { nationalId, phone, employment, credit } = left;
    const person = { ...survivor.person, version: survivor.person.version + 1, nationalId, phone };
    await this.merged.saveIdentity(tx, person); // first: the number may go back to the other one
    await this.people.saveProfile(tx, { personId: person.id, employment, credit });
    await this.merged.putBack(tx, merge, Number(merge.kept.person['version']) + VERSIONS_SINCE);
    await this.belongings.putBackCase(tx, merge);
    const { profile } = await this.people.lockedFile(tx, merge.otherId, actor.scope);
    const theirs = await this.belongings.putBackLearnings(tx, merge, profile.employment);
    if (theirs !== profile.employment) await this.people.saveProfile(tx, { ...profile, employment: theirs });
    for (const { id, purpose, act, version } of survivor.consentActs) {
      const last = survivor.consentActs.every(
        (other) => other.purpose !== purpose || other.version <= version,
      );
      if (!merge.added.includes(id) || !last) continue;
      const opposite = act === 'given' ? 'withdrawn' : 'given';
      await this.people.addConsentAct(tx, person, purpose, opposite, actor, at);
    }
    return person;
  }
}
