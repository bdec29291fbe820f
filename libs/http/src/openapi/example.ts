import type { OpenAPIObject } from '@nestjs/swagger';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
type Schema = Readonly<{
  $ref?: string;
  allOf?: readonly Schema[];
  example?: unknown;
  default?: unknown;
  enum?: readonly unknown[];
  type?: string | readonly string[];
  format?: string;
  minimum?: number;
  required?: readonly string[];
  properties?: Readonly<Record<string, Schema>>;
  items?: Schema;
}>;

/**
 * A body put together from the examples of its fields: those that are required, and those that have an example. Undefined
 * where a required text has none, for an invented one would be wrong as often as right.
 */
export function exampleOf(given: Schema, schemas: Schemas): unknown {
  const schema = resolved(given, schemas);
  if (schema.example !== undefined) return schema.example;
  if (schema.enum) return schema.enum[0];
  if (schema.properties) return exampleOfObject(schema, schemas);
  if (schema.items) {
    const item = exampleOf(schema.items, schemas);
    return item === undefined ? undefined : [item];
  }
  return exampleOfType(schema);
}

function exampleOfObject({ properties = {}, required = [] }: Schema, schemas: Schemas): object {
  const fields = Object.entries(properties).flatMap(([name, property]) => {
    if (!required.includes(name) && !hasExample(property, schemas)) return [];
    const value = exampleOf(property, schemas);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(fields);
}

function hasExample(given: Schema, schemas: Schemas): boolean {
  const schema = resolved(given, schemas);
  if (schema.example !== undefined) return true;
  if (schema.items) return hasExample(schema.items, schemas);
  return Object.values(schema.properties ?? {}).some((property) => hasExample(property, schemas));
}

function exampleOfType({ type, format, minimum, default: usual }: Schema): unknown {
  if (usual !== undefined) return usual;
  if (format === 'uuid') return '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5a01';
  if (format === 'date') return '2026-11-16';
  if (type === 'integer' || type === 'number') return minimum ?? 1;
  if (type === 'boolean') return true;
  return undefined;
}

function resolved(schema: Schema, schemas: Schemas): Schema {
  const [only] = schema.allOf ?? [];
  const ref = schema.$ref ?? only?.$ref;
  if (ref === undefined) return schema;
  const target = schemas[ref.slice(ref.lastIndexOf('/') + 1)] as Schema | undefined;
  return { ...target, ...(schema.example === undefined ? {} : { example: schema.example }) };
}
