import { newId, notFound } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { ConsentAct, Purpose } from '../domain/consent.js';
import type { CaseClosure, Erasure, Person, Profile, Residence } from '../domain/person.js';
import type { Release } from '../domain/release.js';
import { type Actor, mayAct, type Scope } from '../domain/scope.js';
import {
  CaseClosureSchema,
  ConsentActSchema,
  ErasureSchema,
  PersonSchema,
  ProfileSchema,
  ReleaseSchema,
  ResidenceSchema,
} from './schemas.js';

/** One person with everything that belongs to them. */
export interface PersonFile {
  readonly person: Person;
  readonly residence: Residence;
  readonly profile: Profile;
  /** The latest. */
  readonly release: Release;
  readonly consentActs: readonly ConsentAct[];
  readonly closure: CaseClosure | null;
}

export class People {
  /** Throws not-found for somebody outside `scope`, as for somebody who does not exist. */
  async file(tx: Tx, id: string, scope: Scope): Promise<PersonFile> {
    return this.filled(tx, await tx.getRepository(PersonSchema).findOneBy({ id }), scope);
  }

  /** Like `file`; locks the person's row until the end of the transaction, so that versions follow one another. */
  async lockedFile(tx: Tx, id: string, scope: Scope): Promise<PersonFile> {
    const person = await tx
      .getRepository(PersonSchema)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    return this.filled(tx, person, scope);
  }

  private async filled(tx: Tx, person: Person | null, scope: Scope): Promise<PersonFile> {
    if (!person || !mayAct(scope, person)) throw notFound();
    const personId = person.id;
    const [release] = await tx
      .getRepository(ReleaseSchema)
      .find({ where: { personId }, order: { recordedAt: 'DESC', id: 'DESC' }, take: 1 });
    const [residence] = await tx
      .getRepository(ResidenceSchema)
      .find({ where: { personId }, order: { version: 'DESC' }, take: 1 });
    const profile = await tx.getRepository(ProfileSchema).findOneBy({ personId });
    if (!release || !residence || !profile) throw new Error('a person without release, residence or profile');
    return {
      person,
      residence,
      profile,
      release,
      consentActs: await tx
        .getRepository(ConsentActSchema)
        .find({ where: { personId }, order: { version: 'ASC' } }),
      closure: await tx.getRepository(CaseClosureSchema).findOneBy({ personId }),
    };
  }

  async saveContact(tx: Tx, { id, version, phone, communeCode, provinceCode }: Person): Promise<void> {
    await tx.getRepository(PersonSchema).update({ id }, { version, phone, communeCode, provinceCode });
  }

  async move(tx: Tx, residence: Residence): Promise<void> {
    await tx.getRepository(ResidenceSchema).insert(residence);
  }

  async saveProfile(tx: Tx, { personId, employment, credit }: Profile): Promise<void> {
    await tx.query('update profile set employment = $2, credit = $3 where person_id = $1', [
      personId,
      employment === null ? null : JSON.stringify(employment),
      credit === null ? null : JSON.stringify(credit),
    ]);
  }

  async settleObligations(tx: Tx, releaseId: string, obligationsSettled: boolean): Promise<void> {
    await tx.getRepository(ReleaseSchema).update({ id: releaseId }, { obligationsSettled });
  }

  async addConsentAct(
    tx: Tx,
    person: Person,
    purpose: Purpose,
    act: ConsentAct['act'],
    actor: Actor,
    at: Date,
  ): Promise<ConsentAct> {
    const row: ConsentAct = {
      id: newId(),
      personId: person.id,
      purpose,
      act,
      at,
      by: actor.subject,
      role: actor.role,
      version: person.version,
    };
    await tx.getRepository(ConsentActSchema).insert(row);
    return row;
  }

  async close(tx: Tx, closure: CaseClosure): Promise<void> {
    await tx.getRepository(CaseClosureSchema).insert(closure);
  }

  erasuresOf(tx: Tx, personId: string): Promise<Erasure[]> {
    return tx.getRepository(ErasureSchema).findBy({ personId });
  }

  /** Keeps the newest word of each service and purpose; words about unknown people are dropped. */
  async noteErasures(tx: Tx, erasures: readonly Erasure[]): Promise<void> {
    await tx.query(
      `insert into erasure (person_id, service, purpose, sequence, at)
       select distinct on (person_id, service, purpose) told.*
       from unnest($1::uuid[], $2::text[], $3::text[], $4::int[], $5::timestamptz[])
            as told (person_id, service, purpose, sequence, at)
       where exists (select from person where person.id = told.person_id)
       order by person_id, service, purpose, sequence desc
       on conflict (person_id, service, purpose) do update set sequence = excluded.sequence, at = excluded.at
       where excluded.sequence >= erasure.sequence`,
      [
        erasures.map((erasure) => erasure.personId),
        erasures.map((erasure) => erasure.service),
        erasures.map((erasure) => erasure.purpose),
        erasures.map((erasure) => erasure.sequence),
        erasures.map((erasure) => erasure.at),
      ],
    );
  }
}
