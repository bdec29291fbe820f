import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock, ruleBroken } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { chooseMeetings } from '../domain/fair/choose-meetings.js';
import { type Meeting, type MeetingQuestion, worthOf } from '../domain/fair/meetings.js';
import {
  atEmployers,
  choicesOf,
  type Offers,
  type Shares,
  sharesOf,
  topOfEachList,
  worthOfEmployers,
} from '../domain/fair/proposals.js';
import { worthBetween } from '../domain/fair/worth.js';
import type { Candidate } from '../domain/candidate.js';
import { fullPoints, policyOn, type RankingPolicy } from '../domain/policy.js';
import { score } from '../domain/rank.js';
import type { Areas } from '../domain/reach.js';
import type { Vacancy } from '../domain/vacancy.js';
import { ProposalCandidates } from '../persistence/proposal-candidates.js';
import { Vacancies } from '../persistence/vacancies.js';
import { SolverThread } from './linear-solver.js';

export interface ProposalQuery {
  readonly areas: Areas;
  /** Introductions that everybody should get, if there is suitable work at all. */
  readonly floor: number;
  /** Most people that one employer is sent. */
  readonly ceiling: number;
}

export interface Proposal {
  readonly personId: string;
  readonly vacancyId: string;
  /** At how many employers there is suitable work for the person. The fewer, the earlier in the list. */
  readonly choices: number;
  /** 0–100, as in the list of that vacancy. */
  readonly score: number;
  readonly vacancy: Pick<Vacancy, 'title' | 'employerName' | 'communeCode'>;
}

/** With the mean as a score, 0–100. */
type ScoredShares = Omit<Shares, 'meanWorth'> & { readonly meanScore: number };

export interface Proposals {
  readonly policyVersion: string;
  readonly people: number;
  readonly employers: number;
  readonly items: readonly Proposal[];
  readonly gap: number;
  readonly shares: ScoredShares;
  /** What plain top-k would have done: to each vacancy the best of its own list, as many as the ceiling. */
  readonly topOfEachList: ScoredShares;
}

const MOST_PEOPLE = 3_000;
const MOST_EMPLOYERS = 500;
const LIMIT_MS = 8_000;

/** Introductions across all open vacancies at once: nobody with nothing, no employer with everybody, the scarcest first. */
@Injectable()
export class ProposeIntroductions {
  constructor(
    private readonly people: ProposalCandidates,
    private readonly vacancies: Vacancies,
    private readonly clock: Clock,
  ) {}

  /** Throws rule-broken `area-too-large`. */
  async run(tx: Tx, { areas, floor, ceiling }: ProposalQuery): Promise<Proposals> {
    const today = this.clock.today();
    const policy = policyOn(today);
    const candidates = await this.people.within(tx, areas, MOST_PEOPLE + 1);
    const provinces = new Set([...areas.provinces, ...candidates.map(({ provinceCode }) => provinceCode)]);
    const open = (await this.vacancies.openOn(tx, today)).filter((one) => provinces.has(one.provinceCode));
    const offers = offersOf(open);
    if (candidates.length > MOST_PEOPLE || offers.employers > MOST_EMPLOYERS)
      throw ruleBroken('area-too-large');
    const pairs = await worthBetween(
      candidates,
      open.map((vacancy) => [vacancy]),
      { policy, day: today, pause: () => setImmediate() },
    );
    const { worth, vacancy } = worthOfEmployers(pairs.worth, offers);
    const question = questionOf(candidates.length, worth, { ...offers, floor, ceiling });
    const lists = { ...question, tables: open.length, worth: pairs.worth, room: each(open.length, ceiling) };
    const found = await SolverThread.use(LIMIT_MS, (solver) => chooseMeetings(question, solver));
    const bestOf = ({ person, table }: Meeting): Vacancy | undefined =>
      open[vacancy[person * offers.employers + table] ?? -1];
    const told = (chosen: readonly Meeting[]): ScoredShares => {
      const { meanWorth, ...counts } = sharesOf(question, chosen, floor);
      return { ...counts, meanScore: scoreOf(meanWorth, policy) };
    };
    return {
      policyVersion: policy.version,
      ...{ people: candidates.length, employers: offers.employers },
      items: itemsOf(question, found.meetings, candidates, bestOf, policy),
      gap: Math.max(0, (found.bound - found.value) / Math.max(1, Math.abs(found.bound))),
      shares: told(found.meetings),
      topOfEachList: told(atEmployers(topOfEachList(lists), offers)),
    };
  }
}

const each = (count: number, of: number): Int32Array => new Int32Array(count).fill(of);

const questionOf = (
  people: number,
  worth: Int32Array,
  { employers, floor, ceiling }: Pick<Offers, 'employers'> & Pick<ProposalQuery, 'floor' | 'ceiling'>,
): MeetingQuestion => ({
  ...{ people, tables: employers, worth, room: each(employers, ceiling) },
  ...{ least: each(people, floor), most: each(people, floor) },
});

/** Whoever has the fewest choices stands first. */
function itemsOf(
  question: MeetingQuestion,
  meetings: readonly Meeting[],
  candidates: readonly Candidate[],
  bestOf: (meeting: Meeting) => Vacancy | undefined,
  policy: RankingPolicy,
): Proposal[] {
  const choices = choicesOf(question);
  const items = meetings.flatMap((meeting): Proposal[] => {
    const vacancy = bestOf(meeting);
    const personId = candidates[meeting.person]?.personId;
    if (!vacancy || !personId) return [];
    const pair = { personId, vacancyId: vacancy.id, vacancy, choices: choices[meeting.person] ?? 0 };
    return [{ ...pair, score: scoreOf(worthOf(question, meeting.person, meeting.table), policy) }];
  });
  return items.sort((a, b) => a.choices - b.choices || (a.personId < b.personId ? -1 : 1));
}

/** A pair is worth one more than the points that it keeps of all: one without any may meet still. */
const scoreOf = (worth: number, policy: RankingPolicy): number =>
  worth === 0 ? 0 : score(fullPoints(policy) + 1 - worth, policy);

/** Whose each vacancy is: by tax code, or by account and name where none is known. */
function offersOf(vacancies: readonly Vacancy[]): Offers {
  const known = new Map<string, number>();
  const employerOf = vacancies.map(({ employerTaxCode, createdBy, employerName }) => {
    const key = employerTaxCode ?? `${createdBy} ${employerName}`;
    const place = known.get(key) ?? known.size;
    known.set(key, place);
    return place;
  });
  return { employers: known.size, employerOf };
}
