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
 * One statement, one round trip: who might be the same person (before this one stood there), then the person with all
 * that belongs to them. Nothing is written when the identity number is taken.
 */
const RECORD = `
  with candidate as (
    (select ${IDENTITY} from person where phone = $7 limit ${BLOCK_ROWS}) union
    (select ${IDENTITY} from person where number_tail = $9 limit ${BLOCK_ROWS}) union
    (select ${IDENTITY} from person where birth_date = $5 and given_folded = $4 limit ${BLOCK_ROWS}) union
    (select ${IDENTITY} from person where name_folded = $3
       and birth_date between date_trunc('year', $5::date) and date_trunc('year', $5::date) + interval '1 year - 1 day'
     limit ${BLOCK_ROWS})
  ), p as (
    insert into person (id, full_name, name_folded, given_folded, birth_date, sex, phone, national_id, number_tail,
                        commune_code, province_code, version, recorded_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1, $12)
    on conflict (national_id) do nothing
    returning id
  ), r as (
    insert into release (id, person_id, kind, completed_on, certificate_no, facility, sentence_months, offence_group,
                         intentional, obligations_settled, additional_penalties, recorded_at, recorded_by, message_id)
    select $13, id, $14, $15, $16, $17, $18, $19, $20, $21, $22, $12, $23, $24 from p
  ), h as (
    insert into residence (id, person_id, as_written, detail, commune_code, province_code, since, version)
    select $25, id, $26, $27, $10, $11, $12, 1 from p
  ), f as (
    insert into profile (person_id, employment, credit) select id, $28, $29 from p
  ), c as (
    insert into consent_act (id, person_id, purpose, act, at, by, role, version)
    select act_id, id, purpose, 'given', $12, $23, $30, 1 from p, unnest($31::uuid[], $32::text[]) as given (act_id, purpose)
  ), a as (
    insert into audit_entry (at, actor, role, act, person_id, concerning, commune_code, province_code)
    select $12, $23, $30, 'release-recorded', id, $13::uuid::text, $10, $11 from p
  )
  select (select id from p) as id, coalesce((select json_agg(candidate) from candidate), '[]') as candidates`;

/** Writes a recorded release. Answers null when the identity number is taken, else who might be the same person. */
export async function record(tx: Tx, recording: Recording): Promise<readonly Candidate[] | null> {
  const [answer] = await prepared<{ id: string | null; candidates: Candidate[] }>(
    tx,
    'record-release',
    RECORD,
    parametersOf(recording),
  );
  return answer?.id ? answer.candidates : null;
}

function parametersOf({ person, release, residence, profile, consents, actor }: Recording): unknown[] {
  return [
    person.id,
    person.fullName,
    fold(person.fullName),
    givenNameFolded(person.fullName),
    person.birthDate,
    person.sex,
    person.phone,
    person.nationalId,
    numberTail(person.nationalId),
    person.communeCode,
    person.provinceCode,
    person.recordedAt,
    release.id,
    release.kind,
    release.completedOn,
    release.certificateNo,
    release.facility,
    release.sentenceMonths,
    release.offenceGroup,
    release.intentional,
    release.obligationsSettled,
    JSON.stringify(release.additionalPenalties),
    actor.subject,
    release.messageId,
    residence.id,
    residence.asWritten,
    residence.detail,
    jsonOrNull(profile.employment),
    jsonOrNull(profile.credit),
    actor.role,
    consents.map(() => newId()),
    consents,
  ];
}

const jsonOrNull = (section: object | null): string | null =>
  section === null ? null : JSON.stringify(section);
const numberTail = (number: string | null): string | null => (number === null ? null : number.slice(-6));
