import { fold, newId } from '#libs/kernel';
import { prepared, type Tx } from '#libs/persistence';
import type { Purpose } from '../domain/consent.js';
import { givenNameFolded, type Identity } from '../domain/linkage.js';
import type { Person, Profile, Residence } from '../domain/person.js';
import type { Release } from '../domain/release.js';
import type { Actor } from '../domain/scope.js';

/** Everything that recording one release writes. */
export interface Recording {
  readonly person: Person;
  readonly release: Release;
  readonly residence: Residence;
  readonly profile: Profile;
  readonly consents: readonly Purpose[];
  readonly actor: Actor;
}

export type Candidate = Identity & { readonly id: string };

const IDENTITY = `id, full_name as "fullName", birth_date::text as "birthDate", sex, national_id as "nationalId", phone,
  commune_code as "communeCode", province_code as "provinceCode"`;

/** Rows of one block looked at; a name borne by hundreds must not slow the desk down. */
const BLOCK_ROWS = 20;

/**
 * One statement, one round trip, however many come together: who might be the same person (before these stood there),
 * then each person with all that belongs to them. Nothing is written of somebody whose identity number is taken.
 */
const RECORD = `
  with given as materialized (
    select * from json_to_recordset($1) as g (
      id uuid, full_name text, name_folded text, given_folded text, birth_date date, sex text, phone text, national_id text,
      number_tail text, commune_code text, province_code text, recorded_at timestamptz,
      release_id uuid, kind text, completed_on date, certificate_no text, facility text, sentence_months integer,
      offence_group text, intentional boolean, age_at_offence text, crime_class text, obligations_settled boolean,
      additional_penalties jsonb, message_id uuid,
      residence_id uuid, as_written text, detail text, employment jsonb, credit jsonb,
      consent_ids uuid[], purposes text[], actor text, role text)
  ), p as (
    insert into person (id, full_name, name_folded, given_folded, birth_date, sex, phone, national_id, number_tail,
                        commune_code, province_code, version, recorded_at)
    select id, full_name, name_folded, given_folded, birth_date, sex, phone, national_id, number_tail,
           commune_code, province_code, 1, recorded_at
    from given
    on conflict (national_id) do nothing
    returning id
  ), fresh as materialized (
    select given.* from given where id in (select id from p)
  ), r as (
    insert into release (id, person_id, kind, completed_on, certificate_no, facility, sentence_months, offence_group,
                         intentional, age_at_offence, crime_class, obligations_settled, additional_penalties, recorded_at, recorded_by, message_id)
    select release_id, id, kind, completed_on, certificate_no, facility, sentence_months, offence_group,
           intentional, age_at_offence, crime_class, obligations_settled, additional_penalties, recorded_at, actor, message_id
    from fresh
  ), h as (
    insert into residence (id, person_id, as_written, detail, commune_code, province_code, since, version)
    select residence_id, id, as_written, detail, commune_code, province_code, recorded_at, 1 from fresh
  ), f as (
    insert into profile (person_id, employment, credit) select id, employment, credit from fresh
  ), c as (
    insert into consent_act (id, person_id, purpose, act, at, by, role, version)
    select act_id, id, purpose, 'given', recorded_at, actor, role, 1
    from fresh, unnest(consent_ids, purposes) as consent (act_id, purpose)
  ), a as (
    insert into audit_entry (at, actor, role, act, person_id, concerning, commune_code, province_code)
    select recorded_at, actor, role, 'release-recorded', id, release_id::text, commune_code, province_code from fresh
  )
  select fresh.id, (
    select coalesce(json_agg(candidate), '[]') from (
      (select ${IDENTITY} from person where phone = fresh.phone limit ${BLOCK_ROWS}) union
      (select ${IDENTITY} from person where number_tail = fresh.number_tail limit ${BLOCK_ROWS}) union
      (select ${IDENTITY} from person where birth_date = fresh.birth_date and given_folded = fresh.given_folded
       limit ${BLOCK_ROWS}) union
      (select ${IDENTITY} from person where name_folded = fresh.name_folded
         and birth_date between date_trunc('year', fresh.birth_date)::date
                            and (date_trunc('year', fresh.birth_date) + interval '1 year - 1 day')::date
       limit ${BLOCK_ROWS})
    ) as candidate
  ) as candidates
  from fresh`;

/** Writes recorded releases. Answers, by person, who might be the same; nothing for one whose identity number is taken. */
export async function record(
  tx: Tx,
  recordings: readonly Recording[],
): Promise<ReadonlyMap<string, readonly Candidate[]>> {
  const rows = await prepared<{ id: string; candidates: Candidate[] }>(tx, 'record-release', RECORD, [
    JSON.stringify(recordings.map(rowOf)),
  ]);
  return new Map(rows.map(({ id, candidates }) => [id, candidates]));
}

const rowOf = ({ person, release, residence, profile, consents, actor }: Recording): object => ({
  id: person.id,
  full_name: person.fullName,
  name_folded: fold(person.fullName),
  given_folded: givenNameFolded(person.fullName),
  birth_date: person.birthDate,
  sex: person.sex,
  phone: person.phone,
  national_id: person.nationalId,
  number_tail: numberTail(person.nationalId),
  commune_code: person.communeCode,
  province_code: person.provinceCode,
  recorded_at: person.recordedAt,
  release_id: release.id,
  kind: release.kind,
  completed_on: release.completedOn,
  certificate_no: release.certificateNo,
  facility: release.facility,
  sentence_months: release.sentenceMonths,
  offence_group: release.offenceGroup,
  intentional: release.intentional,
  age_at_offence: release.ageAtOffence,
  crime_class: release.crimeClass,
  obligations_settled: release.obligationsSettled,
  additional_penalties: release.additionalPenalties,
  message_id: release.messageId,
  residence_id: residence.id,
  as_written: residence.asWritten,
  detail: residence.detail,
  employment: profile.employment,
  credit: profile.credit,
  consent_ids: consents.map(() => newId()),
  purposes: consents,
  actor: actor.subject,
  role: actor.role,
});

const numberTail = (number: string | null): string | null => (number === null ? null : number.slice(-6));
