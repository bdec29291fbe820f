import { fold, newId, notFound, type PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { CommunitySentence } from '../domain/case.js';
import type { ConsentAct, Purpose } from '../domain/consent.js';
import { givenNameFolded } from '../domain/linkage.js';
import type { CaseClosure, Erasure, Person, Profile, Residence } from '../domain/person.js';
import type { Release } from '../domain/release.js';
import { type Actor, mayAct, type Scope } from '../domain/scope.js';
import { CaseActSchema, CommunitySentenceSchema } from './case-schemas.js';
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
  /** The latest; null of somebody without one, and when it counts as if there had never been one (BLHS Điều 69.1). */
  readonly release: Release | null;
  /** The latest sentence served in the community, in the same way. */
  readonly sentence: CommunitySentence | null;
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
    const newest = { where: { personId }, order: { recordedAt: 'DESC', id: 'DESC' }, take: 1 } as const;
    const [release] = await tx.getRepository(ReleaseSchema).find(newest);
    const [sentence] = await tx.getRepository(CommunitySentenceSchema).find(newest);
    const clearedAt = await this.clearedAt(tx, personId);
    const standing = <T extends { recordedAt: Date }>(record: T | undefined): T | null =>
      record && (clearedAt === null || record.recordedAt > clearedAt) ? record : null;
    const [residence] = await tx
      .getRepository(ResidenceSchema)
      .find({ where: { personId }, order: { version: 'DESC' }, take: 1 });
    const profile = await tx.getRepository(ProfileSchema).findOneBy({ personId });
    if (!residence || !profile) throw new Error('a person without residence or profile');
    return {
      person,
      residence,
      profile,
      release: standing(release),
      sentence: standing(sentence),
      consentActs: await tx
        .getRepository(ConsentActSchema)
        .find({ where: { personId }, order: { version: 'ASC' } }),
      closure: await tx.getRepository(CaseClosureSchema).findOneBy({ personId }),
    };
  }

  /** When somebody whose record was cleared came back of their own accord; null when nobody did. */
  private async clearedAt(tx: Tx, personId: string): Promise<Date | null> {
    const [act] = await tx.getRepository(CaseActSchema).find({
      where: { personId, act: 'refer-again', detail: { cleared: true } },
      order: { number: 'DESC' },
      take: 1,
    });
    return act?.at ?? null;
  }

  /** Somebody known without a release; false, and nothing is written, when their identity number is known. */
  async add(tx: Tx, person: Person, residence: Residence, profile: Profile): Promise<boolean> {
    const { fullName, nationalId } = person;
    const added = await tx.query<unknown[]>(
      `insert into person (id, full_name, name_folded, given_folded, birth_date, sex, phone, national_id, number_tail,
                           commune_code, province_code, version, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, right($8, 6), $9, $10, $11, $12)
       on conflict (national_id) do nothing returning id`,
      [
        ...[person.id, fullName, fold(fullName), givenNameFolded(fullName), person.birthDate, person.sex],
        ...[person.phone, nationalId, person.communeCode, person.provinceCode, person.version],
        person.recordedAt,
      ],
    );
    if (added.length === 0) return false;
    await this.move(tx, residence);
    await tx.query('insert into profile (person_id, employment, credit) values ($1, $2, $3)', [
      profile.personId,
      ...[profile.employment, profile.credit].map((part) => (part === null ? null : JSON.stringify(part))),
    ]);
    return true;
  }

  /**
   * Whether any release of theirs is recorded, and whether this is one of them: of the same certificate, or not later than
   * every one. Cleared ones and those of a record merged in count as well.
   */
  async releasesBefore(
    tx: Tx,
    personId: string,
    { completedOn, certificateNo }: { readonly completedOn: PlainDate; readonly certificateNo?: string },
  ): Promise<{ readonly any: boolean; readonly known: boolean }> {
    const plain = (text: string): string => `regexp_replace(upper(${text}), '\\s', '', 'g')`;
    const [row] = await tx.query<[{ any: boolean; known: boolean }]>(
      `select count(*) > 0 as "any",
              coalesce(bool_or(completed_on >= $2 or ${plain('certificate_no')} = ${plain('$3::text')}), false) as known
       from release where person_id = $1`,
      [personId, completedOn, certificateNo ?? null],
    );
    return row;
  }

  async addRelease(tx: Tx, release: Release): Promise<void> {
    await tx.getRepository(ReleaseSchema).insert(release);
  }

  async addSentence(tx: Tx, sentence: CommunitySentence): Promise<void> {
    await tx.getRepository(CommunitySentenceSchema).insert(sentence);
  }

  /** The case begins again; that it had ended stays among its acts. */
  async reopen(tx: Tx, personId: string): Promise<void> {
    await tx.getRepository(CaseClosureSchema).delete({ personId });
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
