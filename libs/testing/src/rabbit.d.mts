export interface PrivateRabbit {
  readonly url: string;
  readonly port: number;
  readonly dir: string;
  readonly pid: number;
  /** `hard`: SIGKILL, data kept; `keep`: stop cleanly, data kept. */
  stop(options?: { hard?: boolean; keep?: boolean }): Promise<void>;
}
export function findRabbit(): string | undefined;
/** Give `dir` and `port` of an earlier instance to start again on its data. */
export function startRabbit(options?: { dir?: string; port?: number }): Promise<PrivateRabbit>;
