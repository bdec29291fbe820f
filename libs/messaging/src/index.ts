export { Bus, BusUnavailable, type BusMessage, type Consumption } from './bus/bus.js';
export { BusStrategy, type BusStrategyOptions } from './bus-strategy.js';
export { compileCheck } from './compiled-check.js';
export { RETRY_DELAYS_MS } from './consumer.js';
export { Counts } from './counts.js';
export { createBus, type BusConfig } from './create-bus.js';
export {
  DeadLetters,
  type DeadLetter,
  type DeadLetterFilter,
  type DeadLetterWithEnvelope,
} from './dead-letters.js';
export { deliveriesOf, type HandlerDelivery } from './deliveries-of.js';
export { causeOf } from './failure.js';
export { Handles } from './handles.js';
export { pruneInbox } from './inbox.js';
export { MessagingModule, type MessagingOptions } from './messaging.module.js';
export { Outbox, type Fact } from './outbox.js';
export { BusContext, type Received } from './received.js';
export { Relay } from './relay.js';
export { useMessageTracing, type MessageTracing } from './tracing.js';
