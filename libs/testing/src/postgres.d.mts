export interface PrivatePostgres {
  readonly url: string;
  readonly port: number;
  readonly dir: string;
  pid(): number | undefined;
  stop(options?: { hard?: boolean }): Promise<void>;
}
export function startPostgres(options?: {
  durable?: boolean;
  dir?: string;
  port?: number;
}): Promise<PrivatePostgres>;
