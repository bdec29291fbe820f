import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { examine, isHolder, type PublicKey } from './application/certificate-proof.js';

const USAGE = `npm run verify:certificate -- <text or address of the code> --keys <file or address> [--name "…" --code XXXXX-XXXXX]
  --keys  what GET /api/v1/certificate-keys answers; as a file it needs no network
  --name  the name on the paper, with --code the check code beside it`;

/** Ends 0 when the certificate is genuine (and, if a holder is named, theirs), 1 when it is not, 2 when asked wrongly. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { keys: { type: 'string' }, name: { type: 'string' }, code: { type: 'string' } },
  });
  const [text] = positionals;
  const { keys: from, name, code } = values;
  if (text === undefined || from === undefined || (name === undefined) !== (code === undefined)) {
    console.error(USAGE);
    return 2;
  }
  const found = examine(text, await keysFrom(from));
  if (!found.genuine) {
    console.log(JSON.stringify({ genuine: false, because: found.because }));
    return 1;
  }
  const { holder: _digest, ...certificate } = found.claims;
  const holderMatches = name === undefined ? null : isHolder(found.claims, name, code ?? '');
  console.log(JSON.stringify({ genuine: true, certificate, holderMatches }));
  return holderMatches === false ? 1 : 0;
}

async function keysFrom(from: string): Promise<PublicKey[]> {
  const text = /^https?:/.test(from) ? await (await fetch(from)).text() : readFileSync(from, 'utf8');
  return (JSON.parse(text) as { keys: PublicKey[] }).keys;
}

process.exitCode = await main();
