import { Bus, type BusMessage, type Consumption } from '#libs/messaging';

export type Subscription = Parameters<Bus['subscribe']>[0];
export type PublishOutcome = Awaited<ReturnType<Bus['publish']>>;

/** A bus that hands everything on to another, for drills that interfere in one place. */
export class ForwardingBus extends Bus {
  constructor(protected readonly inner: Bus) {
    super();
  }

  get available(): boolean {
    return this.inner.available;
  }

  publish(messages: readonly BusMessage[]): Promise<PublishOutcome> {
    return this.inner.publish(messages);
  }

  subscribe(subscription: Subscription): Promise<Consumption> {
    return this.inner.subscribe(subscription);
  }

  sendTo(queue: string, message: BusMessage): Promise<void> {
    return this.inner.sendTo(queue, message);
  }

  tap(types: readonly string[], listener: (message: BusMessage) => void): Promise<Consumption> {
    return this.inner.tap(types, listener);
  }

  depth(queue: string): Promise<number> {
    return this.inner.depth(queue);
  }

  close(): Promise<void> {
    return this.inner.close();
  }
}
