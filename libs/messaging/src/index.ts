export { Bus, type BusMessage, type Consumption } from './bus/bus.js';
export { BusStrategy } from './bus-strategy.js';
// libs/http reads good bodies with it
export { compileCheck } from './compiled-check.js';
export { Counts } from './counts.js';
export { createBus } from './create-bus.js';
export { DeadLetters, type DeadLetter, type DeadLetterWithEnvelope } from './dead-letters.js';
export { deliveriesOf, type HandlerDelivery } from './deliveries-of.js';
export { causeOf } from './failure.js';
export { Handles } from './handles.js';
export { pruneInbox } from './inbox.js';
export { MessagingModule } from './messaging.module.js';
export { Outbox } from './outbox.js';
export { BusContext, type Received } from './received.js';
export { Relay } from './relay.js';
export { useMessageTracing } from './tracing.js';
