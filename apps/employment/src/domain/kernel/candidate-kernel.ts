import type { PlainDate } from '#libs/kernel';
import type { Candidate } from '../candidate.js';
import type { RankingPolicy } from '../policy.js';
import { rank } from '../rank.js';
import { type Areas, covers } from '../reach.js';
import { outcomeOn, OUTCOMES } from '../standing.js';
import type { Vacancy } from '../vacancy.js';
import { Best, compareIds, KEY_STEP, keyOf } from './best.js';
import { CandidateColumns, type ProvinceColumns } from './candidate-columns.js';
import { WayCosts, Ways } from './distances.js';
import { idWords } from './id-table.js';
import { questionOf } from './question.js';
import { scan } from './scan.js';
import type { Stretch } from './stretch.js';
import { SkillCounts } from './skill-counts.js';

export interface Ranked {
  readonly personId: string;
  /** Index in OUTCOMES. */
  readonly standing: number;
  readonly lost: number;
}

export interface TopQuery {
  readonly vacancy: Vacancy;
  readonly day: PlainDate;
  readonly limit: number;
  /** Everywhere when left out. */
  readonly areas?: Areas | undefined;
  /** The last one of the page before. */
  readonly after?: Ranked | undefined;
  /** By points alone, as if everybody were suitable. */
  readonly whateverOutcome?: boolean;
}

/**
 * The ranking contract over everybody at once, for one policy: the same lists as `rank`, to the unit and in the same order,
 * from columns of about fifty bytes a candidate. Not a source of truth: it is filled from the candidates that are stored.
 */
export class CandidateKernel {
  readonly columns: CandidateColumns;
  private readonly costs: WayCosts;
  private readonly ways = new Ways();
  private readonly counts = new SkillCounts();
  private readonly learned = new SkillCounts();

  constructor(private readonly policy: RankingPolicy) {
    this.columns = new CandidateColumns(policy.weights);
    this.costs = new WayCosts(policy);
  }

  get bytes(): number {
    return this.columns.bytes + this.counts.bytes + this.learned.bytes;
  }

  put(candidate: Candidate): void {
    this.columns.put(candidate);
  }

  remove(personId: string): void {
    this.columns.remove(personId);
  }

  /** The best for a vacancy, best first. */
  top(query: TopQuery): Ranked[] {
    const { vacancy, day, limit, areas, after, whateverOutcome = false } = query;
    const { columns, policy, counts, learned } = this;
    const costs = this.costs.of(columns.codes);
    const question = questionOf(vacancy, columns.codes, policy, day);
    if (whateverOutcome) {
      question.availableStanding.fill(0);
      question.barsStanding.fill(0);
    }
    counts.fill(columns, question, 'skills');
    if (policy.weights.learned > 0) learned.fill(columns, question, 'learned');
    const best = new Best(columns, limit);
    const isBehind = after && this.behind(after);
    this.offerWide({ vacancy, day, areas, whateverOutcome, best, isBehind });
    const stretches = this.stretches(vacancy, areas);
    const all = { columns, question, policy, costs, counts, learned, best, isBehind };
    // the likely ones near by first: they set a bar that keeps most of the others from being looked at
    for (const stretch of stretches) {
      if (best.isFull) break;
      scan(stretch, all, true);
    }
    for (const stretch of stretches) scan(stretch, all);
    return best.sorted().map(({ key, slot }) => ({
      personId: columns.personAt(slot),
      standing: Math.floor(key / KEY_STEP),
      lost: key % KEY_STEP,
    }));
  }

  /** Nearest province first. */
  private stretches(vacancy: Vacancy, areas: Areas | undefined): Stretch[] {
    const stretches: Stretch[] = [];
    for (const province of this.columns.provinces.values()) {
      const communes =
        areas && !areas.provinces.includes(province.code) ? within(province, areas) : undefined;
      if (communes?.includes(1) === false) continue;
      const { ways, nearest } = this.ways.to(province, vacancy.communeCode);
      const least = this.costs.least.map((costs) => costs[nearest] ?? 0);
      stretches.push({ province, communes, ways, least });
    }
    return stretches.sort((a, b) => (a.least[0] ?? 0) - (b.least[0] ?? 0));
  }

  private behind({ personId, standing, lost }: Ranked): (key: number, slot: number) => boolean {
    const [afterKey, afterId] = [keyOf(standing, lost), idWords(personId)];
    return (key, slot) =>
      key === afterKey ? compareIds(this.columns.idAt(slot), afterId) > 0 : key > afterKey;
  }

  /** Those whom the columns cannot hold, by the contract itself. */
  private offerWide({ vacancy, day, areas, whateverOutcome, best, isBehind }: WideOffer): void {
    for (const [slot, candidate] of this.columns.wide) {
      if (areas && !covers(areas, candidate)) continue;
      const { lost, ...standing } = rank(candidate, vacancy, this.policy);
      const outcome = OUTCOMES.indexOf(outcomeOn(standing, day).outcome);
      const key = keyOf(whateverOutcome ? 0 : outcome, lost);
      if (!isBehind || isBehind(key, slot)) best.offer(key, slot);
    }
  }
}

interface WideOffer extends Pick<TopQuery, 'vacancy' | 'day' | 'areas' | 'whateverOutcome'> {
  readonly best: Best;
  readonly isBehind: ((key: number, slot: number) => boolean) | undefined;
}

const within = ({ communes }: ProvinceColumns, areas: Areas): Uint8Array =>
  Uint8Array.from(communes, (code) => Number(areas.communes.includes(code)));
