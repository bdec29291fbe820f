import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { validationMetadatasToSchemas } from 'class-validator-jsonschema';
import type { EventClass } from './event-contract.js';

type JsonSchema = Record<string, unknown>;

/** JSON schemas of `events` and of every class they hold, by class name, read from the class-validator decorators. */
export function schemasOf(events: readonly EventClass[]): Record<string, JsonSchema> {
  const all = validationMetadatasToSchemas({
    classTransformerMetadataStorage: defaultMetadataStorage,
    refPointerPrefix: '#/components/schemas/',
  }) as Record<string, JsonSchema>;
  const reached: Record<string, JsonSchema> = {};
  const reach = (name: string): void => {
    const schema = all[name];
    if (!schema || reached[name]) return;
    reached[name] = schema;
    for (const [, next] of JSON.stringify(schema).matchAll(/#\/components\/schemas\/(\w+)/g))
      reach(next as string);
  };
  for (const event of events) reach(event.name);
  return Object.fromEntries(Object.entries(reached).sort(([a], [b]) => a.localeCompare(b)));
}
