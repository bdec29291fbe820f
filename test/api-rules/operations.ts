/** OpenAPI, as far as the generated tests read it. */
export interface Schema {
  $ref?: string;
  allOf?: Schema[];
  type?: string;
  enum?: (string | number)[];
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  maxItems?: number;
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: Schema;
}

interface Media {
  schema: Schema;
  example?: unknown;
  examples?: Record<string, { value: unknown }>;
}

interface DocumentedOperation {
  summary?: string;
  'x-roles'?: string[];
  parameters?: Parameter[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, { content?: Record<string, unknown> }>;
}

export interface ApiDocument {
  paths: Record<string, Record<string, DocumentedOperation>>;
  components: { schemas: Record<string, Schema> };
}

export interface Operation {
  name: string;
  method: string;
  path: string;
  /** Every path that the operation answers. */
  template: RegExp;
  roles: string[];
  query: Parameter[];
  /** Undefined where no JSON is taken. */
  body: { schema: Schema; examples: unknown[] } | undefined;
  /** A form with a file is taken. */
  takesFile: boolean;
  needs(header: string): boolean;
  isStream: boolean;
  summary: string | undefined;
  statuses: string[];
}

const UNKNOWN_ID = '0198c5de-7a30-7c0f-9d0e-3f5f6f2fffff';

const WORDS: Readonly<Record<string, string>> = { purpose: 'employment', quarter: '2026-Q4' };

/** The path with ids that nobody has, and the first known word where a word is wanted. */
function filled(path: string, parameters: Parameter[]): string {
  return path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
    const known = parameters.find((each) => each.name === name)?.schema.enum?.[0];
    return known === undefined ? (WORDS[name] ?? UNKNOWN_ID) : String(known);
  });
}

export function operationsOf(document: ApiDocument): Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const parameters = operation.parameters ?? [];
      const json = operation.requestBody?.content['application/json'];
      const examples = Object.values(json?.examples ?? {}).map(({ value }) => value);
      return {
        name: `${method.toUpperCase()} ${path}`,
        method: method.toUpperCase(),
        path: filled(path, parameters),
        template: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
        roles: operation['x-roles'] ?? [],
        query: parameters.filter((each) => each.in === 'query'),
        body: json && {
          schema: json.schema,
          examples: json.example === undefined ? examples : [json.example],
        },
        takesFile: operation.requestBody?.content['multipart/form-data'] !== undefined,
        needs: (header: string) => parameters.some((each) => each.in === 'header' && each.name === header),
        isStream: Object.values(operation.responses).some(({ content }) => content?.['text/event-stream']),
        summary: operation.summary,
        statuses: Object.keys(operation.responses),
      };
    }),
  );
}
