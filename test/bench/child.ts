import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

type Methods = Record<string, (...args: never[]) => unknown>;

interface Call {
  readonly id: number;
  readonly method: string;
  readonly args: unknown[];
}

interface Answer {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

/** What the Dockerfile gives every service; every process of the benchmark gets the same. */
export const AS_IN_THE_IMAGE = ['--max-semi-space-size=32'];

/** A process of the benchmark, asked by name of method. */
export class Child {
  #serial = 0;
  readonly #waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: Error) => void }
  >();

  private constructor(private readonly process: ChildProcess) {
    process.on('message', ({ id, value, error }: Answer) => {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error === undefined) waiting?.resolve(value);
      else waiting?.reject(new Error(error));
    });
    process.on('exit', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('the process ended'));
    });
  }

  /** Starts `file` and has it set up by its method `start`. */
  static async start(file: URL, options: object): Promise<Child> {
    const child = new Child(
      fork(file, { execArgv: AS_IN_THE_IMAGE, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }),
    );
    await child.call('start', options);
    return child;
  }

  get pid(): number {
    return this.process.pid ?? 0;
  }

  call<T = void>(method: string, ...args: unknown[]): Promise<T> {
    const id = ++this.#serial;
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      this.process.send({ id, method, args } satisfies Call);
    });
  }

  async end(): Promise<void> {
    const ended = once(this.process, 'exit');
    this.process.kill('SIGKILL');
    await ended;
  }
}

/** In the process: answers the calls of its parent. */
export function serve(methods: Methods): void {
  process.on('message', ({ id, method, args }: Call) => {
    void (async () => {
      try {
        const value = await methods[method]?.(...(args as never[]));
        process.send?.({ id, value } satisfies Answer);
      } catch (error) {
        const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
        process.send?.({ id, error: text } satisfies Answer);
      }
    })();
  });
}

/** Milliseconds since the epoch with fractions; the same clock in every process of this machine. */
export const now = (): number => performance.timeOrigin + performance.now();
