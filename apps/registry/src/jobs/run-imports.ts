import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { Clock, type Fault } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { UnreadableFile } from '#libs/sheets';
import { ImportReleases } from '../application/import-releases.js';
import { NoHeader, openList, type ReleaseList } from '../application/release-list.js';
import { ImportFiles } from '../persistence/import-files.js';
import { ReleaseImports, type ReleaseImport } from '../persistence/release-imports.js';

const PAUSE_MS = 500;

/**
 * Works off the lists that offices sent, one at a time in each process and each list in one process. What is done of a
 * list is committed part by part, so a process that dies loses nothing and the next one goes on behind the last part.
 */
@Injectable()
export class RunImports implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(RunImports.name);
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly imports: ReleaseImports,
    private readonly files: ImportFiles,
    private readonly importReleases: ImportReleases,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const worked = await this.next().catch((error: unknown) => {
        this.logger.warn({ err: error }, 'a list could not be worked on; it is tried again');
        return false;
      });
      if (!worked) await sleep(PAUSE_MS, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  private async next(): Promise<boolean> {
    const job = await this.database.transaction((tx) => this.imports.claim(tx));
    if (!job) return false;
    const error = await this.work(job);
    if (this.stopping.signal.aborted) {
      await this.database.transaction((tx) => this.imports.letGo(tx, job.id));
      return true;
    }
    await this.database.transaction((tx) => this.imports.finish(tx, job.id, this.clock.now(), error));
    return true;
  }

  /** Answers why the whole list cannot be read, if it cannot. */
  private async work(job: ReleaseImport): Promise<Fault | undefined> {
    try {
      const file = await this.database.read((tx) => this.files.open(tx, job.id));
      if (!file) return { pointer: '/file', code: 'file-forgotten' };
      const list = await openList(file, job.defaults, this.clock.today());
      await this.database.transaction((tx) => this.imports.lookedOver(tx, job.id, list));
      await this.workOff(job, list);
      return undefined;
    } catch (error) {
      if (error instanceof UnreadableFile) return { pointer: '/file', code: error.code };
      if (error instanceof NoHeader) return { pointer: '/file', code: 'file-without-header' };
      throw error;
    }
  }

  private async workOff(job: ReleaseImport, list: ReleaseList): Promise<void> {
    for await (const part of list.parts(job)) {
      if (this.stopping.signal.aborted) return;
      await this.database.transaction((tx) => this.importReleases.run(tx, job, part));
    }
  }
}
