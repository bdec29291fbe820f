import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '#libs/testing';
import type { Death, DeathPoint, FromProcess } from './dying.js';

const RESTART_MS = 300;
const DEATH_MS = 60_000;

/** A process of the house, started again when it ends, as an orchestrator would. */
export class ServiceProcess {
  #process: ChildProcess | undefined;
  #stopping = false;
  #restart: Promise<void> = Promise.resolve();
  #died: (death: Death) => void = () => undefined;
  /** What has to be looked at while it is dead. */
  #autopsy: Promise<unknown> = Promise.resolve();
  /** How often it ended without having been killed. A recovery in place never does. */
  crashes = 0;
  /** `<queue> <message id>` of what was handed out to it and had been handed out before. */
  readonly redelivered = new Set<string>();

  constructor(
    readonly name: string,
    readonly url: string,
    private readonly env: Readonly<Record<string, string>>,
    /** Relative to this folder. */
    private readonly main: string,
  ) {}

  start(): this {
    const process_ = fork(new URL(this.main, import.meta.url), [this.name], {
      env: { PATH: process.env['PATH'], ...this.env },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#process = process_;
    process_.on('message', (message: FromProcess) => {
      if ('death' in message) this.#died(message.death);
      else for (const each of message.redelivered) this.redelivered.add(each);
    });
    process_.once('exit', (_code, signal) => {
      if (this.#stopping) return;
      if (signal !== 'SIGKILL') this.crashes += 1;
      this.#restart = Promise.all([sleep(RESTART_MS), this.#autopsy]).then(() => {
        if (!this.#stopping) this.start();
      });
    });
    return this;
  }

  async ready(): Promise<void> {
    await eventually(
      async () => {
        if ((await this.health('ready')) !== 200) throw new Error(`${this.name} is not ready`);
      },
      { timeoutMs: 60_000, everyMs: 100 },
    );
  }

  /** Status of its health page; 0 when it does not answer within three seconds. */
  async health(which: 'live' | 'ready'): Promise<number> {
    try {
      const answer = await fetch(`${this.url}/health/${which}`, { signal: AbortSignal.timeout(3_000) });
      await answer.body?.cancel();
      return answer.status;
    } catch {
      return 0;
    }
  }

  /** SIGKILL; it is started again by itself. */
  kill(): void {
    this.#process?.kill('SIGKILL');
  }

  /**
   * Lets it die by SIGKILL at the next `point` it comes to, looks at what stands then, and only after that starts it again.
   * Throws when it comes to none.
   */
  async dieAt<T>(point: DeathPoint, look: (death: Death) => Promise<T>): Promise<{ death: Death; seen: T }> {
    const none = new AbortController();
    const late = sleep(DEATH_MS, undefined, { signal: none.signal }).then(() => {
      throw new Error(`${this.name} never came to ${point}`);
    });
    const dead = new Promise<Death>((resolve) => (this.#died = resolve));
    const seen = Promise.race([dead, late]).then(async (death) => ({ death, seen: await look(death) }));
    this.#autopsy = seen.catch(() => undefined);
    this.#process?.send(point);
    return seen.finally(() => {
      late.catch(() => undefined);
      none.abort();
    });
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#restart;
    const running = this.#process;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const ended = once(running, 'exit');
    running.kill('SIGKILL');
    await ended;
  }
}
