import type { Job, PostgresConnectionOptions, Queue, Worker, WorkerOptions } from 'bullmq';
import { setTimeout as pause } from 'node:timers/promises';
import type { Duty } from './duty.js';
import { schemaOf } from './migrate-jobs.js';

const TIME_ZONE = 'Asia/Ho_Chi_Minh';
const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 60_000;
const KEPT = { removeOnComplete: 100, removeOnFail: 100 };
const AT_ONCE = 2;
/** Closing waits for work to end, but not for a Redis that is away. */
const CLOSE_MS = 10_000;

export interface JobsOptions {
  /** Name of the queue; its tables stand in the schema `<name>_jobs`, or under that prefix in Redis. */
  readonly name: string;
  /** `postgres://` or `redis://` address. */
  readonly url: string;
  readonly duties: readonly Duty[];
  /** Create or update the queue's tables first. */
  readonly migrate: boolean;
  /** Told of every failed attempt. */
  readonly report: (duty: string, error: Error) => void;
}

export interface RunningJobs {
  /** Does a duty now, besides its time. */
  now(duty: string): Promise<void>;
  /** Finishes what is in work. */
  close(): Promise<void>;
}

/**
 * Enters the duties into the clock and does those that are due. Every process may; the queue gives each to one. Returns at
 * once: a queue that is away is told, tried again, and stops nobody; and its package is loaded only where duties are done.
 */
export function startJobs(options: JobsOptions): RunningJobs {
  const { name, duties, report } = options;
  const told = (error: unknown): void => {
    report(name, error instanceof Error ? error : new Error(String(error)));
  };
  const opened = openQueue(options, (job) => duties.find((duty) => duty.name === job.name)?.run());
  const begun = opened
    .then(async ({ queue, worker }) => {
      queue.on('error', told);
      worker.on('error', told);
      worker.on('failed', (job, error) => {
        report(job?.name ?? name, error);
      });
      await keepSchedule(queue, duties);
      void worker.run().catch(told);
    })
    .catch(told);
  return {
    now: async (duty) => {
      await begun;
      await (await opened).queue.add(duty, {}, retrying());
    },
    close: () =>
      Promise.race([opened.then(closeBoth, () => undefined), pause(CLOSE_MS, undefined, { ref: false })]),
  };
}

interface OpenQueue {
  readonly queue: Queue;
  readonly worker: Worker;
}

async function closeBoth({ worker, queue }: OpenQueue): Promise<void> {
  await worker.close();
  await queue.close();
}

const retrying = () => ({
  attempts: ATTEMPTS,
  backoff: { type: 'exponential', delay: FIRST_PAUSE_MS },
  ...KEPT,
});

/** Entering a duty again changes nothing, so every process does it; what nobody does any more is struck off. */
async function keepSchedule(queue: Queue, duties: readonly Duty[]): Promise<void> {
  for (const { name, cron } of duties) {
    await queue.upsertJobScheduler(
      name,
      { pattern: cron, tz: TIME_ZONE },
      { name, data: {}, opts: retrying() },
    );
  }
  const wanted = new Set(duties.map(({ name }) => name));
  for (const { key } of await queue.getJobSchedulers())
    if (!wanted.has(key)) await queue.removeJobScheduler(key);
}

type Work = (job: Job) => Promise<void> | undefined;

async function openQueue({ name, url, migrate }: JobsOptions, work: Work): Promise<OpenQueue> {
  const { createPostgresBackend, Queue, withBackend, Worker } = await import('bullmq');
  const processor = async (job: Job): Promise<void> => work(job);
  const behaviour = { autorun: false, concurrency: AT_ONCE } satisfies Partial<WorkerOptions>;
  if (url.startsWith('redis')) {
    const options = { connection: { url, maxRetriesPerRequest: null }, prefix: 'chungtay' };
    return {
      queue: new Queue(name, options),
      worker: new Worker(name, processor, { ...options, ...behaviour }),
    };
  }
  const onPostgres = withBackend(createPostgresBackend);
  const connection: PostgresConnectionOptions = {
    connectionString: url,
    schema: schemaOf(name),
    max: 2,
    ...(migrate ? { migrate: true } : {}),
  };
  const queue = new onPostgres.Queue(name, { connection });
  const worker = new onPostgres.Worker(name, processor, { connection, ...behaviour });
  return { queue: queue as unknown as Queue, worker: worker as unknown as Worker };
}
