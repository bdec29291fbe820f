// `npm run reference`: writes the generated references anew. The event reference comes from the event classes; the interface
// reference from a running house (`npm run reference -- http://127.0.0.1:3000`), since only it knows every service's operations.
import { writeFileSync } from 'node:fs';
import { format } from 'prettier';

const write = async (file, document) => {
  writeFileSync(file, await format(JSON.stringify(document), { parser: 'json', printWidth: 110 }));
  console.log(`wrote ${file}`);
};

const { asyncApiDocument } = await import('../dist/libs/contracts/src/index.js');
await write('docs/reference/asyncapi.json', asyncApiDocument());

const [house] = process.argv.slice(2);
if (house) {
  const answer = await fetch(`${house}/api/openapi.json`);
  if (!answer.ok) throw new Error(`${house} answers ${answer.status}: is the house ready?`);
  const document = await answer.json();
  await write('docs/reference/openapi.json', { ...document, servers: [{ url: '/' }] });
}
