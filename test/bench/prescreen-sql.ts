import type { Client } from 'pg';

/** The figures of one policy that the rules ask. */
export interface SqlPolicy {
  readonly version: string;
  readonly years: number;
  readonly personCeiling: number;
  readonly trainingCeiling: number;
  readonly maxTerm: number;
}

/** The tables of the plain pass, beside those of the service, filled with the same people. */
export async function makePlainTables(client: Client): Promise<void> {
  await client.query(`
    create table plain_applicant (like applicant including all);
    create table plain_decision (like decision including all);
    insert into plain_applicant select * from applicant`);
}

/** The eight conditions of a person, set-wise: $1 day, $2 years, $3 ceiling, $4 ceiling a month, $5 longest term. */
const JUDGED = `
  conditions as (
    select applicant.*,
      $1::date >= completed_on as certificate_held,
      $1::date <= (completed_on + make_interval(years => $2))::date as within_years,
      coalesce(list_confirmed_on <= $1::date, false) as listed,
      not same_purpose_debt as no_debt,
      amount <= case purpose when 'production' then $3::bigint when 'training' then $4::bigint end as within_ceiling,
      case when term_months is null then true when purpose = 'training' then null else term_months <= $5 end as within_term,
      nullif(household_representative, false) as can_sign -- whether an adult is left is not kept
    from plain_applicant as applicant
  ),
  judged as (
    select conditions.*,
      case
        when not within_years or no_debt is false then 'ineligible'
        when no_debt is null or within_ceiling is null or within_term is null or can_sign is null then 'needs-check'
        when certificate_held and listed and within_ceiling and within_term and can_sign then 'eligible'
        else 'almost'
      end as decided
    from conditions
  )`;

const reason = (code: string, met: string, fact: string, remedy: string): string =>
  `json_build_object('code', '${code}', 'met', ${met}, 'fact', json_build_object(${fact}), 'remedy',
     case when ${met} then null else '${remedy}' end)`;

const REASONS = [
  reason(
    'certificate-held',
    'certificate_held',
    `'completedOn', completed_on`,
    'wait-until-sentence-is-completed',
  ),
  reason('within-years-of-completion', 'within_years', `'completedOn', completed_on`, ''),
  reason('on-confirmed-list', 'listed', `'confirmedOn', list_confirmed_on`, 'ask-commune-to-confirm-list'),
  reason('law-abiding-attested', 'listed', `'attestedOn', list_confirmed_on`, 'ask-commune-police-to-attest'),
  reason('no-same-purpose-debt', 'no_debt', `'samePurposeDebt', same_purpose_debt`, 'ask-bank-about-debt'),
  reason('amount-within-ceiling', 'within_ceiling', `'amount', amount`, 'ask-for-less'),
  reason('term-within-limit', 'within_term', `'termMonths', term_months`, 'ask-for-shorter-term'),
  reason(
    'borrower-can-sign',
    'can_sign',
    `'householdRepresentative', household_representative`,
    'ask-who-can-sign',
  ),
].join(',\n');

const figures = (on: string, policy: SqlPolicy): unknown[] => [
  ...[on, policy.years, policy.personCeiling, policy.trainingCeiling, policy.maxTerm],
];

/** The floor: the verdict of everybody in one statement, nothing else. */
export async function verdictsOnly(client: Client, on: string, policy: SqlPolicy): Promise<void> {
  await client.query(
    `with ${JUDGED}
     update plain_applicant as kept set verdict = decided, screened_on = $1, policy_version = $6
     from judged where judged.person_id = kept.person_id`,
    [...figures(on, policy), policy.version],
  );
}

/** The plain pass: every verdict with its eight reasons, the decision stored and our copy changed, in one statement. */
export async function plainPass(client: Client, on: string, policy: SqlPolicy): Promise<void> {
  await client.query(
    `with ${JUDGED},
     stored as (
       insert into plain_decision (id, person_id, sequence, as_of, policy_version, verdict, facts, answer, cause, decided_at)
       select gen_random_uuid(), person_id, 1, $1, $6, decided,
         json_build_object('certificate', certificate, 'completedOn', completed_on, 'purpose', purpose, 'amount', amount,
           'termMonths', term_months, 'householdRepresentative', household_representative, 'samePurposeDebt',
           same_purpose_debt, 'listConfirmedOn', list_confirmed_on),
         json_build_object('verdict', decided, 'asOf', $1::date, 'policyVersion', $6::text, 'reasons', json_build_array(${REASONS})),
         'plain', now()
       from judged
     )
     update plain_applicant as kept set verdict = decided, screened_on = $1, policy_version = $6
     from judged where judged.person_id = kept.person_id`,
    [...figures(on, policy), policy.version],
  );
}

/** People on whom the two do not agree, in the verdict or in any of the eight conditions; none is right. */
export async function disagreements(client: Client): Promise<number> {
  const { rows } = await client.query<{ different: number }>(
    `with ours as (select distinct on (person_id) * from decision order by person_id, id desc),
          plain as (select distinct on (person_id) * from plain_decision order by person_id, decided_at desc),
          met as (
            select ours.person_id, ours.verdict as ours, plain.verdict as plain,
              (select json_agg(reason -> 'met' order by at)::text
               from json_array_elements(ours.answer -> 'reasons') with ordinality as each (reason, at)) as our_reasons,
              (select json_agg(reason -> 'met' order by at)::text
               from json_array_elements(plain.answer -> 'reasons') with ordinality as each (reason, at)) as plain_reasons
            from ours join plain using (person_id)
          )
     select (count(*) filter (where ours <> plain or our_reasons is distinct from plain_reasons)
             + abs(count(*) - (select count(*) from applicant)))::int as different from met`,
  );
  return rows[0]?.different ?? -1;
}
