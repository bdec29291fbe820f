/** What telemetry plugs in so that a trace follows an event over the bus. Without it nothing is traced. */
export interface MessageTracing {
  /** W3C traceparent of the work in hand, if any. */
  current(): string | undefined;
  /**
   * Runs `work` as the handling of messages that were sent under `parents`: one parent is continued, several are linked.
   */
  handling<T>(handler: string, parents: readonly string[], work: () => Promise<T>): Promise<T>;
}

const none: MessageTracing = { current: () => undefined, handling: (_handler, _parents, work) => work() };

let tracing = none;

/** Called once by telemetry at start; without an argument tracing is off again. */
export function useMessageTracing(implementation: MessageTracing = none): void {
  tracing = implementation;
}

export const messageTracing = (): MessageTracing => tracing;
