import { withJoinedFields } from './joined-fields.js';

/** OpenAPI 3.1, as far as merging must know it. */
export interface ApiDocument {
  readonly openapi: string;
  readonly info: object;
  readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>;
  readonly tags?: readonly { name: string }[];
  readonly components?: {
    readonly schemas?: Readonly<Record<string, object>>;
    readonly responses?: Readonly<Record<string, object>>;
    readonly securitySchemes?: Readonly<Record<string, object>>;
  };
}

const SHARED_SCHEMA = 'Problem';
const REF = '#/components/schemas/';

const DESCRIPTION = `Programs sign in with \`POST /oidc/token\` (client credentials); people through the pages.
Roles stand at each operation as \`x-roles\`. Every refusal is an RFC 9457 problem; decide by its \`code\`.`;

/** One document of all services. Schemas are named after their service, so that two of the same name do not meet. */
export function mergeDocuments(
  documents: readonly (readonly [service: string, document: ApiDocument])[],
  publicUrl: string,
): ApiDocument {
  const named = documents.map(([service, document]) => rename(service, document));
  const paths: Record<string, Record<string, object>> = {};
  for (const document of named) {
    for (const [path, operations] of Object.entries(document.paths))
      paths[path] = { ...paths[path], ...operations };
  }
  const sorted = Object.fromEntries(Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    openapi: '3.1.0',
    info: { title: 'Chung Tay', version: '1', description: DESCRIPTION },
    ...{ servers: [{ url: publicUrl }] },
    paths: sorted,
    components: {
      schemas: withJoinedFields(
        Object.assign({}, ...named.map(({ components }) => components?.schemas)) as Record<string, object>,
      ),
      responses: Object.assign({}, ...named.map(({ components }) => components?.responses)) as Record<
        string,
        object
      >,
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
      },
    },
  };
}

function rename(service: string, document: ApiDocument): ApiDocument {
  const newName = (name: string): string => (name === SHARED_SCHEMA ? name : `${service}.${name}`);
  const text = JSON.stringify(document).replaceAll(
    /"#\/components\/schemas\/([^"]+)"/g,
    (_ref, name: string) => `"${REF}${newName(name)}"`,
  );
  const renamed = JSON.parse(text) as ApiDocument;
  const schemas = Object.entries(renamed.components?.schemas ?? {}).map(([name, schema]) => [
    newName(name),
    schema,
  ]);
  return {
    ...renamed,
    components: { ...renamed.components, schemas: Object.fromEntries(schemas) as Record<string, object> },
  };
}
