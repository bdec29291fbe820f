import { Injectable } from '@nestjs/common';
import { DomainError, fold } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { ReportedPerson } from '../domain/report.js';
import { type Actor, covers } from '../domain/scope.js';
import { Cases } from '../persistence/cases.js';
import { type KnownPerson, KnownPeople } from '../persistence/known-people.js';

const CODE = 'person-already-registered';
/** Who may look for a file and open it; anybody else is told whom to ask. */
const OPENERS = ['registry-officer', 'commune-leader'];

/** Certain evidence, and somebody whom the actor may act on: the identity number with the same name and day of birth. */
export const isSame = (known: KnownPerson, person: ReportedPerson, actor: Actor): boolean =>
  known.byNumber &&
  covers(actor.scope, known) &&
  fold(person.fullName) === fold(known.fullName) &&
  person.birthDate === known.birthDate;

/** Why somebody may not be recorded as a new person, and what to do: their number is known. */
@Injectable()
export class AlreadyRegistered {
  constructor(
    private readonly known: KnownPeople,
    private readonly cases: Cases,
  ) {}

  /** Who has the number, however they are called; undefined when they are gone meanwhile. */
  async find(tx: Tx, person: ReportedPerson): Promise<KnownPerson | undefined> {
    return (await this.known.among(tx, [person])).of(person);
  }

  /**
   * Conflict `person-already-registered`. Whether one's own office holds the file, is being handed it, or another does, stands
   * in the fault of the number; of another office nothing is told but that it is one.
   */
  async refusal(tx: Tx, person: KnownPerson | undefined, actor: Actor): Promise<DomainError> {
    if (!person) return new DomainError('conflict', CODE);
    const pointer = '/person/nationalId';
    const fault = covers(actor.scope, person)
      ? { pointer, code: OPENERS.includes(actor.role) ? 'number-held-here' : 'number-held-by-police' }
      : (await this.arrives(tx, person, actor))
        ? { pointer, code: 'number-arriving' }
        : { pointer, code: 'number-held-elsewhere' };
    return new DomainError('conflict', CODE, {}, [fault]);
  }

  private async arrives(tx: Tx, { id }: KnownPerson, actor: Actor): Promise<boolean> {
    const move = await this.cases.moveOf(tx, id);
    return (
      move !== null && covers(actor.scope, { communeCode: move.toCommune, provinceCode: move.toProvince })
    );
  }
}
