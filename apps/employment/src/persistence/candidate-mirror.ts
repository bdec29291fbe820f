import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Database, type Tx } from '#libs/persistence';
import type { Candidate } from '../domain/candidate.js';
import { CandidateKernel } from '../domain/kernel/candidate-kernel.js';
import { policyOn, type RankingPolicy } from '../domain/policy.js';
import { CANDIDATE_COLUMNS, LOOKS_FOR_WORK } from './candidates.js';

const AT_ONCE = 5_000;

interface Filled {
  readonly policyVersion: string;
  readonly kernel: CandidateKernel;
  /** What was committed when the kernel was last brought to date, as PostgreSQL writes a snapshot. */
  snapshot: string;
}

/**
 * The candidates of this process's memory, as the ranking kernel holds them. Before each use it asks PostgreSQL what was
 * committed since the last time, by snapshot and not by time or number, so that nothing committed before the question is
 * ever missed, whichever process wrote it and in whichever order transactions ended. Empty after a start until it is filled.
 */
@Injectable()
export class CandidateMirror implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('candidate-mirror');
  private filled: Filled | undefined;
  private filling: Promise<void> | undefined;
  /** One at a time: each question starts from the snapshot of the one before. */
  private turn: Promise<unknown> = Promise.resolve();
  private closing = false;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.fillFor(policyOn(this.clock.today()));
  }

  async onApplicationShutdown(): Promise<void> {
    this.closing = true;
    await this.filling;
  }

  /**
   * The kernel with all that is committed when the question is asked; undefined while it is being filled for these weights.
   * Use it at once: it goes on changing. `tx` must not have written candidates itself.
   */
  async current(tx: Tx, policy: RankingPolicy): Promise<CandidateKernel | undefined> {
    const { filled } = this;
    if (filled?.policyVersion !== policy.version) {
      this.fillFor(policy);
      return undefined;
    }
    const asked = this.turn.then(() => this.follow(tx, filled));
    this.turn = asked.catch(() => undefined);
    await asked;
    return filled.kernel;
  }

  private fillFor(policy: RankingPolicy): void {
    if (this.closing) return;
    this.filling ??= this.fill(policy)
      .catch((error: unknown) => {
        this.logger.warn({ msg: 'candidates are ranked in SQL for now', cause: String(error) });
      })
      .finally(() => {
        this.filling = undefined;
      });
  }

  /** What is committed while this reads is asked for by the first use, for it is not in the snapshot taken before. */
  private async fill(policy: RankingPolicy): Promise<void> {
    const kernel = new CandidateKernel(policy);
    await this.database.read(async (tx) => {
      const [now] = await tx.query<{ snapshot: string }[]>('select pg_current_snapshot()::text as snapshot');
      if (!now) throw new Error('no snapshot');
      for (let last: string | null = null; !this.closing;) {
        const some: Candidate[] = await tx.query<Candidate[]>(
          `select ${CANDIDATE_COLUMNS} from candidate c where ($1::uuid is null or c.person_id > $1) and ${LOOKS_FOR_WORK}
            order by c.person_id limit ${AT_ONCE}`,
          [last],
        );
        for (const candidate of some) kernel.put(candidate);
        if (some.length < AT_ONCE) break;
        last = some.at(-1)?.personId ?? null;
      }
      kernel.columns.settle();
      this.filled = { policyVersion: policy.version, kernel, snapshot: now.snapshot };
    });
  }

  private async follow(tx: Tx, filled: Filled): Promise<void> {
    const rows = await tx.query<Change[]>(FOLLOW_SQL, [filled.snapshot]);
    for (const { snapshot: _now, changedId, listed, ...candidate } of rows) {
      if (changedId === null) continue;
      if (listed) filled.kernel.put(candidate);
      else filled.kernel.remove(changedId);
    }
    filled.snapshot = rows[0]?.snapshot ?? filled.snapshot;
  }
}

interface Change extends Candidate {
  readonly snapshot: string;
  /** Null in the one row that there is when nothing changed. */
  readonly changedId: string | null;
  readonly listed: boolean;
}

/** $1 the snapshot before; one statement, so that what it reads and the snapshot it answers are the same moment. */
const FOLLOW_SQL = `
  with now as (select pg_current_snapshot()::text as snapshot),
  changed as (
    select g.person_id as "changedId", c.person_id is not null and ${LOOKS_FOR_WORK} as listed, ${CANDIDATE_COLUMNS}
      from person_guard g left join candidate c using (person_id)
     where g.changed_by >= pg_snapshot_xmin($1::text::pg_snapshot)::text::bigint
       and not pg_visible_in_snapshot(g.changed_by::text::xid8, $1::text::pg_snapshot)
  )
  select * from now left join changed on true`;
