import { newId } from '#libs/kernel';
import type { BusMessage } from '#libs/messaging';
import { ForwardingBus, type PublishOutcome } from './forwarding-bus.js';

const DOUBLED = 0.3;
export const POISON_EVERY = 500;

/** A bus that reverses every batch, sends 30 % twice, and slips in one unreadable message in 500. */
export class MischievousBus extends ForwardingBus {
  readonly poisonIds: string[] = [];
  doubled = 0;
  #sent = 0;

  override async publish(messages: readonly BusMessage[]): Promise<PublishOutcome> {
    const copies = messages.filter(() => Math.random() < DOUBLED);
    this.doubled += copies.length;
    const poison = messages.flatMap(({ type }) =>
      ++this.#sent % POISON_EVERY === 0 ? [this.poison(type)] : [],
    );
    const outcome = await super.publish([...messages, ...poison].reverse());
    if (copies.length > 0) await super.publish(copies);
    return outcome;
  }

  /** One unreadable message in the middle of these, in one batch. */
  async publishAround(messages: readonly BusMessage[]): Promise<void> {
    const middle = Math.floor(messages.length / 2);
    const type = messages[middle]?.type ?? '';
    await super.publish([...messages.slice(0, middle), this.poison(type), ...messages.slice(middle)]);
  }

  /** Without mischief. */
  async publishPlainly(messages: readonly BusMessage[]): Promise<void> {
    await super.publish(messages);
  }

  private poison(type: string): BusMessage {
    const id = newId();
    this.poisonIds.push(id);
    return { id, type, envelope: '{"id": "half of an envel' };
  }
}
