import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '#libs/testing';

const RESTART_MS = 300;

/** A service in a process of its own, started again when it ends, as an orchestrator would. */
export class ServiceProcess {
  #process: ChildProcess | undefined;
  #stopping = false;
  #killed = false;
  #restart: Promise<void> = Promise.resolve();
  /** How often it ended without having been killed. A recovery in place never does. */
  crashes = 0;

  constructor(
    readonly name: string,
    readonly url: string,
    private readonly env: Readonly<Record<string, string>>,
  ) {}

  start(): this {
    const main = new URL(`../../apps/${this.name}/src/main.js`, import.meta.url);
    const process_ = fork(main, {
      env: { PATH: process.env['PATH'], ...this.env },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#process = process_;
    this.#killed = false;
    process_.once('exit', () => {
      if (this.#stopping) return;
      if (!this.#killed) this.crashes += 1;
      this.#restart = sleep(RESTART_MS).then(() => {
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
    this.#killed = true;
    this.#process?.kill('SIGKILL');
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
