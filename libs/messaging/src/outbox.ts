import { contractOf, type Envelope, type EventClass } from '#libs/contracts';
import { type Clock, newId } from '#libs/kernel';
import { afterCommit, atCommit, type Statement, type Tx } from '#libs/persistence';
import { assertContract } from './contract-check.js';
import type { BusMessage } from './bus/bus.js';
import { messageTracing } from './tracing.js';

export interface Fact<T extends object> {
  /** Id of the thing that changed. */
  readonly subject: string;
  /** Its version after the change. */
  readonly sequence: number;
  readonly data: T;
}

/**
 * What the service has to tell. A message added here becomes true with the transaction it is added in: the rows of a
 * transaction are inserted by one statement that travels with its commit, and the relay is woken after it.
 */
export class Outbox {
  readonly #waiting = new WeakMap<Tx, BusMessage[]>();
  readonly #source: string;

  constructor(
    private readonly service: string,
    private readonly clock: Clock,
    private readonly wakeRelay: () => void,
  ) {
    this.#source = `/chungtay/${service}`;
  }

  /** Adds a message and returns its id. Throws BadMessage when the data break the contract: a bug of the caller. */
  add<T extends object>(tx: Tx, event: EventClass<T>, fact: Fact<T>): string {
    const message = this.seal(event, fact);
    this.put(tx, message);
    return message.id;
  }

  /** Adds a message sealed before. */
  put(tx: Tx, message: BusMessage): void {
    const waiting = this.#waiting.get(tx);
    if (waiting) {
      waiting.push(message);
    } else {
      this.#waiting.set(tx, [message]);
      atCommit(tx, () => insertion(this.#waiting.get(tx) ?? []));
      afterCommit(tx, 'outbox', this.wakeRelay);
    }
  }

  /** Checks the data and writes the envelope, once and for all. */
  seal<T extends object>(event: EventClass<T>, { subject, sequence, data }: Fact<T>): BusMessage {
    const contract = contractOf(event);
    if (contract.publisher !== this.service) {
      throw new Error(`${this.service} may not publish ${contract.name}`);
    }
    assertContract(event, data, { unknownFields: 'refuse' });
    const traceparent = messageTracing().current();
    const envelope: Envelope<T> = {
      specversion: '1.0',
      id: newId(),
      source: this.#source,
      type: contract.name,
      subject,
      time: this.clock.now().toISOString(),
      datacontenttype: 'application/json',
      ...(traceparent && { traceparent }),
      sequence,
      data,
    };
    return { id: envelope.id, type: contract.name, envelope: JSON.stringify(envelope) };
  }
}

const insertion = (rows: readonly BusMessage[]): Statement => ({
  name: 'outbox-insert',
  text: `insert into outbox (id, type, envelope) select * from unnest($1::uuid[], $2::text[], $3::text[])`,
  values: [rows.map((row) => row.id), rows.map((row) => row.type), rows.map((row) => row.envelope)],
});
