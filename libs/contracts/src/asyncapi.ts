import { events } from './catalogue.js';
import { contractOf } from './event-contract.js';
import { schemasOf } from './json-schema.js';

/**
 * The event reference: AsyncAPI 3.0 (https://www.asyncapi.com/docs/reference/specification/v3.0.0), one channel an event,
 * one receive operation a consuming queue, generated from the event classes alone.
 */
export function asyncApiDocument(): object {
  const channels: Record<string, object> = {};
  const operations: Record<string, object> = {};
  const messages: Record<string, object> = {};

  for (const event of events) {
    const contract = contractOf(event);
    const { name } = contract;

    messages[name] = {
      name,
      title: event.name,
      summary: contract.summary,
      contentType: 'application/cloudevents+json',
      payload: envelopeSchema(name, event.name),
      examples: [{ name: 'invented', payload: exampleEnvelope(name, contract.publisher, contract.example) }],
      'x-publisher': contract.publisher,
      'x-may-be-unheard': contract.mayBeUnheard ?? false,
    };
    channels[name] = {
      address: name,
      description: contract.summary,
      messages: { [name]: { $ref: `#/components/messages/${name}` } },
    };
    const reference = {
      channel: { $ref: `#/channels/${name}` },
      messages: [{ $ref: `#/channels/${name}/messages/${name}` }],
    };
    operations[`${contract.publisher}.publish.${name}`] = { action: 'send', ...reference };
    for (const queue of contract.consumers)
      operations[`${queue}.${name}`] = { action: 'receive', title: queue, ...reference };
  }
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Chung Tay events',
      version: '1.0.0',
      description:
        'Facts that services tell one another. Ids, codes and dates only: names, identity numbers, phones, addresses and everything about an offence stay in the registry.',
    },
    defaultContentType: 'application/cloudevents+json',
    channels,
    operations,
    components: { messages, schemas: schemasOf(events) },
  };
}

const envelopeSchema = (name: string, schema: string): object => ({
  type: 'object',
  required: ['specversion', 'id', 'source', 'type', 'subject', 'time', 'datacontenttype', 'sequence', 'data'],
  properties: {
    specversion: { const: '1.0' },
    id: { type: 'string', format: 'uuid', description: 'The same for every copy of the message.' },
    source: { type: 'string', format: 'uri-reference' },
    type: { const: name },
    subject: { type: 'string', description: 'Id of the thing that changed.' },
    time: { type: 'string', format: 'date-time' },
    datacontenttype: { const: 'application/json' },
    traceparent: { type: 'string', description: 'W3C Trace Context.' },
    sequence: {
      type: 'integer',
      description: 'Version of the subject; a reader that holds a newer one ignores this.',
    },
    data: { $ref: `#/components/schemas/${schema}` },
  },
});

const exampleEnvelope = (type: string, publisher: string, data: object): object => ({
  specversion: '1.0',
  id: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5aff',
  source: `/chungtay/${publisher}`,
  type,
  subject: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5a01',
  time: '2026-11-22T08:00:00.000+07:00',
  datacontenttype: 'application/json',
  sequence: 1,
  data,
});
