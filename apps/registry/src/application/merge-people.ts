import { Injectable } from '@nestjs/common';
import { Clock, conflict, invalid, newId } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { consentsToAdd, takenOver } from '../domain/merge-people.js';
import type { Actor } from '../domain/scope.js';
import { Duplicates } from '../persistence/duplicates.js';
import { MergedPeople } from '../persistence/merged-people.js';
import { People, type PersonFile } from '../persistence/people.js';
import { MergeBelongings } from './merge-belongings.js';
import { ReviewDuplicate } from './review-duplicate.js';
import { TellOfMerge } from './tell-of-merge.js';

export interface MadeMerge {
  readonly id: string;
  readonly survivorId: string;
  readonly otherId: string;
}

/**
 * Two records are one person. Every dated fact of the other record goes over to the survivor, gaps are filled, and what the
 * person last agreed to holds, whichever record it was said to. The other record goes everywhere; the merge can be undone.
 */
@Injectable()
export class MergePeople {
  constructor(
    private readonly clock: Clock,
    private readonly review: ReviewDuplicate,
    private readonly duplicates: Duplicates,
    private readonly people: People,
    private readonly merged: MergedPeople,
    private readonly belongings: MergeBelongings,
    private readonly tell: TellOfMerge,
  ) {}

  /**
   * Throws not-found when one of both lies outside the actor's areas, invalid `not-of-this-pair`, conflict
   * `duplicate-decided`, `case-closed`.
   */
  async run(tx: Tx, duplicateId: string, survivorId: string, actor: Actor): Promise<MadeMerge> {
    const { duplicate, number } = await this.review.open(tx, duplicateId, 'merge', actor);
    const ids = [duplicate.personA, duplicate.personB];
    const files = new Map<string, PersonFile>();
    for (const id of ids) files.set(id, await this.people.lockedFile(tx, id, actor.scope));
    const survivor = files.get(survivorId);
    const other = files.get(ids.find((id) => id !== survivorId) ?? '');
    if (!survivor || !other) throw invalid([{ pointer: '/survivorId', code: 'not-of-this-pair' }]);
    if (survivor.closure || other.closure) throw conflict('case-closed');

    const at = this.clock.now();
    const id = newId();
    const { taken, added, kept, moved } = await this.join(tx, id, survivor, other, actor, at);
    const otherId = other.person.id;
    await this.merged.note(tx, {
      ...{ id, duplicateId, survivorId, otherId, kept, moved, taken, added, mergedAt: at, undoneAt: null },
    });
    await this.duplicates.addAct(tx, duplicateId, number, {
      ...{ act: 'merge', reason: null, at, by: actor.subject, role: actor.role },
    });
    await this.tell.log(tx, actor, 'people-merged', id, [survivor.person, other.person]);

    const gone = { ...other.person, version: other.person.version + 1 };
    const one = await this.people.file(tx, survivorId, actor.scope);
    this.tell.picture(tx, one);
    this.tell.merged(tx, id, gone, one);
    return { id, survivorId, otherId };
  }

  private async join(tx: Tx, id: string, survivor: PersonFile, other: PersonFile, actor: Actor, at: Date) {
    const taken = takenOver(
      { ...survivor.person, ...survivor.profile },
      { ...other.person, ...other.profile },
    );
    const [survivorId, otherId] = [survivor.person.id, other.person.id];
    const cases = await this.belongings.takeCase(tx, id, survivor, other);
    const { kept, moved } = await this.merged.takeOver(tx, survivorId, otherId);
    const section = survivor.profile.employment ?? taken.employment;
    const learnt = await this.belongings.takeLearnings(tx, survivorId, otherId, section);
    const person = {
      ...survivor.person,
      version: survivor.person.version + 1,
      nationalId: survivor.person.nationalId ?? taken.nationalId,
      phone: survivor.person.phone ?? taken.phone,
    };
    await this.merged.saveIdentity(tx, person);
    await this.people.saveProfile(tx, {
      personId: person.id,
      employment: learnt.section,
      credit: survivor.profile.credit ?? taken.credit,
    });
    const added: string[] = [];
    for (const { purpose, act } of consentsToAdd(survivor.consentActs, other.consentActs)) {
      added.push((await this.people.addConsentAct(tx, person, purpose, act, actor, at)).id);
    }
    return { taken, added, kept, moved: { ...moved, cases, learnings: learnt.learnings } };
  }
}
