import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock, ruleBroken } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { chooseMeetings } from '../domain/fair/choose-meetings.js';
import type { MeetingQuestion } from '../domain/fair/meetings.js';
import { choicesOf, type Shares, sharesOf, topOfEachList } from '../domain/fair/proposals.js';
import { worthBetween } from '../domain/fair/worth.js';
import { policyOn } from '../domain/policy.js';
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
}

export interface Proposals {
  readonly policyVersion: string;
  readonly people: number;
  readonly employers: number;
  readonly items: readonly Proposal[];
  readonly gap: number;
  readonly shares: Shares;
  /** What the plain top of each list would have done. */
  readonly topOfEachList: Shares;
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
    const employers = [...byEmployer(open).values()];
    if (candidates.length > MOST_PEOPLE || employers.length > MOST_EMPLOYERS)
      throw ruleBroken('area-too-large');
    const pairs = await worthBetween(candidates, employers, {
      policy,
      day: today,
      pause: () => setImmediate(),
    });
    const question: MeetingQuestion = {
      ...{ people: candidates.length, tables: employers.length, worth: pairs.worth },
      least: new Int32Array(candidates.length).fill(floor),
      most: new Int32Array(candidates.length).fill(floor),
      room: new Int32Array(employers.length).fill(ceiling),
    };
    const { meetings, value, bound } = await SolverThread.use(LIMIT_MS, (solver) =>
      chooseMeetings(question, solver),
    );
    const choices = choicesOf(question);
    const items = meetings.flatMap(({ person, table }) => {
      const vacancy = employers[table]?.[pairs.rows[person]?.vacancy[table] ?? -1];
      const personId = candidates[person]?.personId;
      return vacancy && personId ? [{ personId, vacancyId: vacancy.id, choices: choices[person] ?? 0 }] : [];
    });
    items.sort((a, b) => a.choices - b.choices || (a.personId < b.personId ? -1 : 1));
    return {
      policyVersion: policy.version,
      ...{ people: candidates.length, employers: employers.length, items },
      gap: Math.max(0, (bound - value) / Math.max(1, Math.abs(bound))),
      shares: sharesOf(question, meetings, floor),
      topOfEachList: sharesOf(question, topOfEachList(question), floor),
    };
  }
}

/** By tax code, or by account and name where none is known. */
function byEmployer(vacancies: readonly Vacancy[]): Map<string, Vacancy[]> {
  const found = new Map<string, Vacancy[]>();
  for (const vacancy of vacancies) {
    const key = vacancy.employerTaxCode ?? `${vacancy.createdBy} ${vacancy.employerName}`;
    found.set(key, [...(found.get(key) ?? []), vacancy]);
  }
  return found;
}
