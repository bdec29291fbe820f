import { Injectable } from '@nestjs/common';
import { Clock, DomainError, forbidden, invalid, newId, type PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { CommunitySentence } from '../domain/case.js';
import type { CaseOpening } from '../domain/case-life.js';
import type { Purpose } from '../domain/consent.js';
import type { CreditSection, EmploymentSection, Person, Residence } from '../domain/person.js';
import type { AgeAtOffence, CrimeClass } from '../domain/release.js';
import {
  creditFaults,
  penaltiesFaults,
  PERSON_RULES,
  placeOf,
  type ReportedPerson,
  type ReportedResidence,
} from '../domain/report.js';
import { type Actor, covers, type Place } from '../domain/scope.js';
import { People } from '../persistence/people.js';
import { AlreadyRegistered, isSame } from './already-registered.js';
import { ReferAgain } from './refer-again.js';
import { WriteCase } from './write-case.js';

type Reported = Omit<CommunitySentence, 'id' | 'personId' | 'recordedAt' | 'recordedBy'>;
/** What nobody said of age and class is left out. */
export type ReportedSentence = Omit<Reported, 'ageAtOffence' | 'crimeClass'> & {
  readonly ageAtOffence?: AgeAtOffence;
  readonly crimeClass?: CrimeClass;
};

/** Somebody of whom we hear before, or without, a release. */
export interface NewCase {
  readonly person: ReportedPerson;
  readonly residence: ReportedResidence;
  readonly employment?: EmploymentSection;
  readonly credit?: CreditSection;
  readonly consents: readonly Purpose[];
  /** The day the notice or the judgment arrived, or the person came. */
  readonly on: PlainDate;
  readonly sentence?: ReportedSentence;
  /** What a notice says: the day of release that is expected, and who sent it. */
  readonly notice?: { readonly expectedOn: PlainDate; readonly facility?: string };
}

export interface OpenedCase {
  readonly id: string;
  readonly personId: string;
  readonly state: string;
}

/** A notice from a prison, a sentence to be served in the community, or a person who comes of their own accord. */
@Injectable()
export class OpenCase {
  constructor(
    private readonly clock: Clock,
    private readonly people: People,
    private readonly write: WriteCase,
    private readonly already: AlreadyRegistered,
    private readonly referAgain: ReferAgain,
  ) {}

  /**
   * Throws invalid with every fault, forbidden `outside-area` for a home outside the actor's areas, conflict
   * `person-already-registered`, but for somebody whose case had ended and who comes of their own accord: it goes on.
   */
  async run(tx: Tx, act: CaseOpening, opened: NewCase, actor: Actor): Promise<OpenedCase> {
    const now = this.clock.now();
    const today = this.clock.today();
    const place = this.placeOrFaults(opened, today);
    if (!covers(actor.scope, place)) throw forbidden('outside-area');

    const person = personOf(opened, place, now);
    const personId = person.id;
    const { employment = null, credit = null, sentence } = opened;
    if (!(await this.people.add(tx, person, residenceOf(opened, person), { personId, employment, credit }))) {
      return this.again(tx, act, opened, place, actor);
    }
    if (sentence) {
      const recorded = { recordedAt: now, recordedBy: actor.subject };
      const { ageAtOffence = null, crimeClass = null } = sentence;
      const judged = { ...sentence, ageAtOffence, crimeClass };
      await this.people.addSentence(tx, { ...judged, ...recorded, id: newId(), personId });
    }
    for (const purpose of opened.consents) {
      await this.people.addConsentAct(tx, person, purpose, 'given', actor, now);
    }
    const detail = { ...opened.notice };
    const kept = await this.write.add(
      tx,
      { acts: [] },
      person,
      { act, on: opened.on, reason: null, detail },
      actor,
    );
    if (opened.consents.length > 0) {
      this.write.tellPicture(
        tx,
        await this.people.file(tx, personId, { ...actor.scope, everywhere: true }),
        today,
      );
    }
    return { id: personId, personId, state: kept.state };
  }

  /** Whoever comes back says who they are; nobody at the desk has to know that there was a case, nor may look for it. */
  private async again(
    tx: Tx,
    act: CaseOpening,
    { person, residence, employment, consents, on }: NewCase,
    place: Place,
    actor: Actor,
  ): Promise<OpenedCase> {
    const known = await this.already.find(tx, person);
    if (act !== 'refer-self' || !known || !isSame(known, person, actor)) {
      throw await this.already.refusal(tx, known, actor);
    }
    const { phone } = person;
    const home = { ...residence, ...place, ...(phone === undefined ? {} : { phone }) };
    try {
      const told = { on, consents, home, ...(employment ? { employment } : {}) };
      const { state } = await this.referAgain.run(tx, known.id, told, actor);
      return { id: known.id, personId: known.id, state };
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'conflict') throw error;
      throw await this.already.refusal(tx, known, actor);
    }
  }

  private placeOrFaults(opened: NewCase, today: PlainDate): Place {
    const residence = placeOf(opened.residence, today);
    const faults = [
      ...(opened.on > today ? [{ pointer: '/on', code: 'date-in-future' }] : []),
      ...PERSON_RULES.flatMap((rule) => rule(opened, today)),
      ...(opened.sentence ? penaltiesFaults(opened.sentence.additionalPenalties, '/sentence') : []),
      ...(opened.credit ? creditFaults(opened.credit, '/credit') : []),
      ...('fault' in residence ? [residence.fault] : []),
    ];
    if (faults.length > 0 || 'fault' in residence) throw invalid(faults);
    return residence.place;
  }
}

const personOf = ({ person }: NewCase, place: Place, recordedAt: Date): Person => ({
  ...{ id: newId(), fullName: person.fullName, birthDate: person.birthDate, sex: person.sex },
  ...{ nationalId: person.nationalId ?? null, phone: person.phone ?? null, version: 1, recordedAt },
  ...{ communeCode: place.communeCode, provinceCode: place.provinceCode },
});

const residenceOf = ({ residence }: NewCase, person: Person): Residence => ({
  ...{ id: newId(), personId: person.id, asWritten: residence.addressAsWritten ?? null },
  ...{ detail: residence.detail ?? null, communeCode: person.communeCode, provinceCode: person.provinceCode },
  ...{ since: person.recordedAt, version: person.version },
});
