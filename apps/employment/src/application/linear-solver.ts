import { Worker } from 'node:worker_threads';
import type { Columns, Corner, LinearSolver, Programme } from '../domain/fair/choose-meetings.js';

const PROGRAM = new URL('./linear-solver.worker.mjs', import.meta.url);

/** HiGHS in a thread of its own, for one question and a limited time; afterwards, or when time is over, the thread is ended. */
export class SolverThread implements LinearSolver {
  private readonly worker: Worker;
  private readonly deadline: number;

  private constructor(limitMs: number) {
    this.deadline = Date.now() + limitMs;
    this.worker = new Worker(PROGRAM, { workerData: { deadline: this.deadline } });
  }

  static async use<T>(limitMs: number, work: (solver: LinearSolver) => Promise<T>): Promise<T> {
    const thread = new SolverThread(limitMs);
    try {
      return await work(thread);
    } finally {
      await thread.worker.terminate();
    }
  }

  open(programme: Programme): Promise<Corner | undefined> {
    return this.ask({ programme });
  }

  add(columns: Columns): Promise<Corner | undefined> {
    return this.ask({ columns });
  }

  private ask(message: object): Promise<Corner | undefined> {
    return new Promise((resolve, reject) => {
      const done = (corner: Corner | undefined): void => {
        clearTimeout(timer);
        // these alone: without any listener left, the thread's later answers are never heard
        this.worker.off('error', fail);
        this.worker.off('message', done);
        resolve(corner);
      };
      const fail = (error: Error): void => {
        clearTimeout(timer);
        reject(error);
      };
      // the solver looks at its clock now and then only
      const timer = setTimeout(done, Math.max(0, this.deadline - Date.now()), undefined);
      this.worker.on('message', done);
      this.worker.on('error', fail);
      this.worker.postMessage(message);
    });
  }
}
