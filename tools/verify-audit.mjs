// `npm run verify:audit -- export.jsonl [--head HASH]`: walks an export of the audit log and tells whether its chain holds.
// It stands alone: nothing but Node itself, no house, no network. Each line is an entry with its place and its link, or,
// for what lies outside the auditor's areas, the place and the link alone. A link is SHA-256 of the link before, a line
// feed and the entry as a JSON list (docs/explanation/cases.md).
//
// Ends with 0 when the chain holds, with 1 when it does not, with 2 when the file cannot be read. The head that an auditor
// wrote down at another time (`GET /api/v1/audit/verification`) shows with --head that no later entry was cut off.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

const GENESIS = '0'.repeat(64);
const FIELDS = ['actor', 'role', 'act', 'purpose', 'personId', 'concerning', 'communeCode', 'provinceCode'];

function linkOf(previous, line) {
  const fields = [line.position, line.entry, line.at, ...FIELDS.map((field) => line[field])];
  return createHash('sha256')
    .update(`${previous}\n${JSON.stringify(fields)}`)
    .digest('hex');
}

/** @returns what is wrong with a line that should follow `before`, or undefined */
function faultOf(before, line) {
  if (line.position !== before.position + 1) return `position ${before.position + 1} is missing`;
  if (!/^[0-9a-f]{64}$/.test(line.hash)) return 'the link is none';
  if (line.entry !== undefined && linkOf(before.hash, line) !== line.hash) {
    return 'the entry and its link do not fit, or those before it do not';
  }
  return undefined;
}

async function verify(file, head) {
  let before = { position: 0, hash: GENESIS };
  const report = { holds: true, entries: 0, elsewhere: 0, head: before.hash, brokenAt: null, because: null };
  const broken = (brokenAt, because) => ({ ...report, holds: false, brokenAt, because });
  let seen = head === undefined || head === GENESIS;
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    if (text === '') continue;
    let line;
    try {
      line = JSON.parse(text);
    } catch {
      return broken(before.position + 1, 'the line is no JSON');
    }
    const because = faultOf(before, line);
    if (because !== undefined) return broken(before.position + 1, because);
    if (line.entry === undefined) report.elsewhere += 1;
    else report.entries += 1;
    before = line;
    report.head = line.hash;
    seen ||= line.hash === head;
  }
  return seen ? report : broken(before.position + 1, 'the head that was known before is not in it');
}

const words = process.argv.slice(2);
const at = words.indexOf('--head');
const head = at === -1 ? undefined : words[at + 1];
const [file] = at === -1 ? words : words.filter((_, index) => index !== at && index !== at + 1);
if (!file || (at !== -1 && !head)) {
  console.error('usage: npm run verify:audit -- export.jsonl [--head HASH]');
  process.exitCode = 2;
} else {
  try {
    const report = await verify(file, head);
    console.log(JSON.stringify(report));
    process.exitCode = report.holds ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  }
}
