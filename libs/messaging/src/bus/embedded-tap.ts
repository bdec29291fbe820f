import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { BusMessage, Consumption } from './bus.js';
import type { EmbeddedReader } from './embedded-reader.js';

/** A listening without a promise: its queue goes with its process, and what cannot be read is not read again. */
export class EmbeddedTap implements Consumption {
  readonly queue = `tap.${randomUUID()}`;
  #openedFor: number | undefined;
  #stopped = false;
  #busy = false;
  #woken = false;

  constructor(
    private readonly pool: Pool,
    private readonly reader: EmbeddedReader,
    private readonly types: readonly string[],
    private readonly listener: (message: BusMessage) => void,
  ) {}

  async open(): Promise<void> {
    const reader = this.reader.id;
    if (reader === undefined) return;
    await this.pool.query(
      `insert into bus.subscription (queue, type, tap_of) select $1, type, $3 from unnest($2::text[]) as type
       on conflict (type, queue) do update set tap_of = excluded.tap_of`,
      [this.queue, this.types, reader],
    );
    this.#openedFor = reader;
  }

  readonly wake = (): void => {
    this.#woken = true;
    if (!this.#busy) void this.read();
  };

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.pool
      .query(
        `with gone as (delete from bus.subscription where queue = $1) delete from bus.delivery where queue = $1`,
        [this.queue],
      )
      .catch(() => undefined); // the bus is away; the next living process clears it up
  }

  private async read(): Promise<void> {
    this.#busy = true;
    try {
      while (this.#woken && !this.#stopped) {
        this.#woken = false;
        if (this.#openedFor !== this.reader.id) await this.open();
        const { rows } = await this.pool.query<BusMessage & { position: string }>(
          `delete from bus.delivery where queue = $1 returning position, message_id as id, type, envelope`,
          [this.queue],
        );
        rows.sort((a, b) => Number(a.position) - Number(b.position));
        for (const { id, type, envelope } of rows) this.listener({ id, type, envelope });
      }
    } catch {
      // best effort: the next notice, or the clock, tries again
    } finally {
      this.#busy = false;
    }
  }
}
