import type { PlainDate } from '#libs/kernel';
import { distanceKm, EDUCATION_CODES, licenceCovers, licences } from '#libs/reference';
import { CRITERIA, type RankingPolicy } from '../domain/policy.js';
import { usualCompany } from '../domain/usual-company.js';
import type { Vacancy } from '../domain/vacancy.js';

/**
 * The ranking contract once more, in SQL: the oracle that the kernel is held against, and what answers while a kernel is
 * being filled. Whole numbers throughout; a division drops what is left over, as the contract does. `q` is the one row of
 * facts that `rankFacts` makes, `c` a candidate, `w` the way to the vacancy.
 */
const similarity = (code: string): string => `case when ${code} = q.occupation then 255
  when left(${code}, 3) = left(q.occupation, 3) then 190 when left(${code}, 2) = left(q.occupation, 2) then 120
  when left(${code}, 1) = left(q.occupation, 1) then 50 else 0 end`;

const HELD = `coalesce((select max(${similarity(`h ->> 'code'`)}) from jsonb_array_elements(c.occupations_held) h), 0)`;
const WANTED = `(select max(${similarity('o')}) from unnest(c.occupations_wanted) o)`;

const share = (column: string): string => `case when q.skills_asked = 0 then 255 else 255 * (
  q.required_weight * (select count(*) from unnest(q.skills_required) s where s = any(${column}))
  + (select count(*) from unnest(q.skills_welcome) s where s = any(${column})))::integer / q.skills_asked end`;

const EXPERIENCE = `case when q.years = 0 then 255 else least(255, 255 * ((
  select coalesce(sum(floor((h ->> 'years')::float8 * 10 + 0.5)::integer * ${similarity(`h ->> 'code'`)}), 0)
    from jsonb_array_elements(c.occupations_held) h) / 255) / (10 * q.years)) end`;

const LIMIT = 'coalesce(c.commute_km_max, q.assumed_limit)';
const DISTANCE = `case when w.km is null then q.unknown
  when w.km <= ${LIMIT} then case when w.km <= q.comfortable then 255
    else 255 - (255 - q.at_limit) * (w.km - q.comfortable) / (${LIMIT} - q.comfortable) end
  else greatest(q.at_limit * greatest(0, 2 * ${LIMIT} - w.km) / greatest(1, ${LIMIT}),
    case when c.relocate then q.relocating else 0 end) end`;

const WAGE = `case when q.wage_least is null or c.wage_expected is null then q.unknown
  when c.wage_expected <= q.wage_least then 255
  when c.wage_expected <= q.wage_most
    then 255 - (255 - q.wage_at_most) * (c.wage_expected - q.wage_least) / (q.wage_most - q.wage_least)
  when q.wage_most < 2 then 0
  else q.wage_at_most * greatest(0, q.wage_most / 2 - (c.wage_expected - q.wage_most)) / (q.wage_most / 2) end`;

const LEVELS = `array[${EDUCATION_CODES.map((code) => `'${code}'`).join(', ')}]`;
const SHORT = `(q.education - greatest(array_position(${LEVELS}, coalesce(c.education, 'none')) - 1,
  case c.training when 'college' then 4 when 'intermediate' then 3 else 0 end))`;
const EDUCATION = `case when ${SHORT} <= 0 then 255 when c.education is null then q.unknown
  else q.education_short[least(${SHORT}, cardinality(q.education_short) - 1) + 1] end`;

const LICENCES = `case when q.licences_asked = 0 then 255 else 255 * (select count(distinct l.asked)
  from unnest(q.licence_asked, q.licence_held) l(asked, held) where l.held = any(c.licences))::integer / q.licences_asked end`;

const AVAILABILITY = `case when c.available_from is null then q.unknown when c.available_from > q.closes_on then 0
  when c.available_from <= q.opened_on then 255
  else 255 - (255 - q.at_closing) * (c.available_from - q.opened_on) / (q.closes_on - q.opened_on) end`;

const SHIFT_PART = `case when cardinality(c.shifts) > 0 and cardinality(q.shifts) > 0 then
  255 * (select count(*) from unnest(q.shifts) s where s = any(c.shifts))::integer / cardinality(q.shifts) end`;
const CONTRACT_PART = `case when cardinality(c.contracts) > 0 and q.contract is not null then
  case when q.contract = any(c.contracts) then 255 else 0 end end`;
const PREFERENCES = `coalesce((${SHIFT_PART} + ${CONTRACT_PART}) / 2, ${SHIFT_PART}, ${CONTRACT_PART}, q.unknown)`;

const WAITING = `case when c.available_from is null then q.unknown
  else least(255, 255 * greatest(0, q.opened_on - c.available_from) / q.waiting_full) end`;

/** In the order of CRITERIA. */
const PARTS = [
  `(q.held_share * o.held + (255 - q.held_share) * coalesce(${WANTED}, o.held)) / 255`,
  ...[share('c.skills'), EXPERIENCE, DISTANCE, WAGE, EDUCATION, LICENCES, AVAILABILITY, PREFERENCES],
  ...['q.stability', WAITING, share('c.skills_learned')],
];

/** Whether a bar touches the vacancy: 2 yes, 1 perhaps, 0 no. */
const TOUCH = `case when jsonb_array_length(b -> 'occupations') + jsonb_array_length(b -> 'worksWith') = 0 then 1
  when exists (select from jsonb_array_elements_text(b -> 'occupations') g where starts_with(q.occupation, g)) then 2
  when (b -> 'worksWith') ?| q.works_with then 2 when (b -> 'worksWith') ?| q.usual then 1 else 0 end`;

const STANDING = `left join lateral (
    select max((b ->> 'until')::date) filter (where touch = 2) as not_now,
           max(coalesce((b ->> 'until')::date, '9999-12-31')) filter (where touch = 1 or touch = 2 and not b ? 'until') as check_until
      from (select b, ${TOUCH} as touch from jsonb_array_elements(c.bars) b) touching
  ) s on c.bars <> '[]'
  cross join lateral (select greatest(s.not_now,
    case when c.available_from > q.closes_on then c.available_from end) as not_now_until offset 0) n`;

/**
 * `with` list and `from` of every question: $1 the facts, $2 and $3 communes and the kilometres to them, $4 the day. Gives
 * `c`, `r.parts`, `r.lost` and `t.standing`; add `where` and `order by`. `offset 0` keeps the planner from writing an inner
 * expression out again wherever it is named, which would work it out a hundred times over.
 */
export const RANK_WITH = `q as materialized (
    select * from jsonb_to_record($1::jsonb) as q(occupation text, skills_required text[], skills_welcome text[],
      skills_asked integer, required_weight integer, years integer, assumed_limit integer, comfortable integer,
      at_limit integer, relocating integer, unknown integer, wage_least bigint, wage_most bigint, wage_at_most integer,
      education integer, education_short integer[], licences_asked integer, licence_asked text[], licence_held text[],
      opened_on date, closes_on date, at_closing integer, shifts text[], contract text, stability integer,
      waiting_full integer, held_share integer, works_with text[], usual text[], weights integer[])
  ), way as materialized (
    select * from unnest($2::text[], $3::integer[]) as way(commune_code, km)
  )`;

export const RANK_FROM = `candidate c cross join q left join way w on w.commune_code = c.commune_code
  cross join lateral (select ${HELD} as held offset 0) o
  cross join lateral (select array[${PARTS.join(', ')}]::integer[] as parts offset 0) p
  cross join lateral (select p.parts, (select sum(weight * (255 - part)) from unnest(p.parts, q.weights) as u(part, weight))::integer as lost offset 0) r
  ${STANDING}
  cross join lateral (select case when $4::date < n.not_now_until then 2 when $4::date < s.check_until then 1 else 0 end as standing offset 0) t`;

/** What the statement needs to know of a vacancy, but for the ways. */
export function rankFacts(vacancy: Vacancy, policy: RankingPolicy): Record<string, unknown> {
  const { distance, weights } = policy;
  const covering = vacancy.licences.flatMap((asked) => [
    { asked, held: asked },
    ...licences().flatMap(({ code }) =>
      code !== asked && licenceCovers(code, asked) ? [{ asked, held: code }] : [],
    ),
  ]);
  return {
    occupation: vacancy.occupationCode,
    skills_required: vacancy.skillsRequired,
    skills_welcome: vacancy.skillsWelcome,
    skills_asked: policy.requiredSkillWeight * vacancy.skillsRequired.length + vacancy.skillsWelcome.length,
    required_weight: policy.requiredSkillWeight,
    years: vacancy.experienceYears,
    assumed_limit: distance.assumedLimitKm,
    comfortable: distance.comfortableKm,
    at_limit: distance.atLimit,
    relocating: distance.relocating,
    unknown: policy.unknown,
    wage_least: vacancy.wageMin ?? vacancy.wageMax,
    wage_most: vacancy.wageMax ?? vacancy.wageMin,
    wage_at_most: policy.wageAtMost,
    education: EDUCATION_CODES.indexOf(vacancy.education),
    education_short: policy.educationShort,
    licences_asked: vacancy.licences.length,
    licence_asked: covering.map(({ asked }) => asked),
    licence_held: covering.map(({ held }) => held),
    opened_on: vacancy.openedOn,
    closes_on: vacancy.closesOn,
    at_closing: policy.availableAtClosing,
    shifts: vacancy.shifts,
    contract: vacancy.contract,
    stability: vacancy.contract === null ? policy.unknown : policy.stability[vacancy.contract],
    waiting_full: policy.waitingFullDays,
    held_share: policy.heldShare,
    works_with: vacancy.worksWith ?? [],
    usual: usualCompany(vacancy.occupationCode),
    weights: CRITERIA.map((code) => weights[code]),
  };
}

/** $1 to $4 of a question: whole kilometres from each of `communes`; those without a known centre are left out. */
export function rankParams(
  vacancy: Vacancy,
  policy: RankingPolicy,
  day: PlainDate,
  communes: readonly string[],
): unknown[] {
  const ways = communes.flatMap((commune) => {
    const km = distanceKm(commune, vacancy.communeCode);
    return km === undefined ? [] : [{ commune, km: Math.round(km) }];
  });
  return [
    JSON.stringify(rankFacts(vacancy, policy)),
    ways.map(({ commune }) => commune),
    ways.map(({ km }) => km),
    day,
  ];
}
