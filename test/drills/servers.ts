import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type PrivatePostgres,
  type PrivateRabbit,
  startPostgres,
  startRabbit,
  startTcpProxy,
  type TcpProxy,
} from '#libs/testing';

/** A database server that can be stopped at once and started on the same data, behind a line that can be cut. */
export class PostgresServer {
  private constructor(
    private readonly dir: string,
    private server: PrivatePostgres,
    readonly line: TcpProxy,
  ) {}

  static async start(): Promise<PostgresServer> {
    const dir = mkdtempSync(join(tmpdir(), 'chungtay-drill-pg-'));
    const server = await startPostgres({ durable: true, dir });
    return new PostgresServer(dir, server, await startTcpProxy(server.port));
  }

  /** For those who keep the books. */
  get url(): string {
    return this.server.url;
  }

  /** For the services: through the line. */
  get lineUrl(): string {
    return this.url.replace(`:${String(this.server.port)}/`, `:${String(this.line.port)}/`);
  }

  /** `immediate` shutdown, as in a power cut: no checkpoint, connections dropped. */
  stopAtOnce(): Promise<void> {
    return this.server.stop({ hard: true });
  }

  async startAgain(): Promise<void> {
    this.server = await startPostgres({ durable: true, dir: this.dir, port: this.server.port });
  }

  async close(): Promise<void> {
    await this.line.close();
    await this.server.stop();
    rmSync(this.dir, { recursive: true, force: true });
  }
}

/** A broker that can be killed and started on the same data, behind a line that can be cut. */
export class RabbitServer {
  private constructor(
    private server: PrivateRabbit,
    readonly line: TcpProxy,
  ) {}

  static async start(): Promise<RabbitServer> {
    const server = await startRabbit();
    return new RabbitServer(server, await startTcpProxy(server.port));
  }

  get url(): string {
    return this.server.url;
  }

  get lineUrl(): string {
    return this.url.replace(/:\d+$/, `:${String(this.line.port)}`);
  }

  kill(): Promise<void> {
    return this.server.stop({ hard: true });
  }

  async startAgain(): Promise<void> {
    this.server = await startRabbit({ dir: this.server.dir, port: this.server.port });
  }

  async close(): Promise<void> {
    await this.line.close();
    await this.server.stop();
    rmSync(this.server.dir, { recursive: true, force: true });
  }
}
