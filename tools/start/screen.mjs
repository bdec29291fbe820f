import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { writeWhole } from './local.mjs';
import { say } from './say.mjs';

const GUIDE = [
  ['counsellor', '38', 'job counsellor of Thanh Hóa: who fits which vacancy'],
  ['credit-officer', '38', 'bank officer of Thanh Hóa: who may borrow'],
  ['registry-officer', '15421', 'police officer of Yên Trường: records releases'],
];

/** The one screen: what to open, who to be, what to try. */
export async function showScreen({ url, demo, local, seconds }) {
  say(`\nChung Tay is running (${seconds.toFixed(1)} s). Ctrl-C stops it.\n`);
  say(`  Open     ${url}`);
  say(`  API      ${url}/api/docs`);
  if (!demo) return;
  const file = shown(local.path('demo.json'));
  say(`  Sign in  user name               password         is\n`);
  for (const [role, area, what] of GUIDE) {
    const user = demo.users.find((each) => each.role === role && each.areas[0] === area);
    say(`           ${user.username.padEnd(23)} ${user.password.padEnd(16)} ${what}`);
  }
  say(`           (all ${demo.users.length} people and ${demo.clients.length} programs: ${file})\n`);
  say(`  A first release, as the officer of Yên Trường records it; every list above changes at once:\n`);
  say(firstRelease(url, demo, local));
}

/** One command for sh: asks for a token, then records the release whose body stands in a file beside the data. */
function firstRelease(url, demo, local) {
  const body = local.path('first-release.json');
  if (!existsSync(body)) writeWhole(body, example(demo));
  const { clientId, clientSecret } = demo.clients.find(({ clientId: id }) => id === 'registry-officer-15421');
  const token = `curl -s -u ${clientId}:${clientSecret} -d grant_type=client_credentials ${url}/oidc/token`;
  return `curl -s ${url}/api/v1/releases -H "Authorization: Bearer $(${token} | sed 's/.*"access_token":"//; s/".*//')" \\
  -H 'Content-Type: application/json' -H 'Idempotency-Key: ${keyFor(local)}' -d '@${shown(body)}'
`;
}

/** The same key each time, since the body is the same: asking twice records one release. */
function keyFor(local) {
  const file = local.path('first-release.key.json');
  if (!existsSync(file)) writeWhole(file, { key: randomUUID() });
  return JSON.parse(readFileSync(file, 'utf8')).key;
}

/** A welder who came home last week; visibly nobody. */
function example() {
  const day = (offset) => new Date(Date.now() + (offset * 24 + 7) * 3_600_000).toISOString().slice(0, 10);
  return {
    person: {
      fullName: 'Lê Văn Thử',
      birthDate: '1990-05-02',
      sex: 'male',
      nationalId: '038090999001',
      phone: '0900000001',
    },
    release: {
      ...{
        kind: 'completed',
        completedOn: day(-6),
        certificateNo: 'PT70/1',
        facility: 'Trại giam số 5',
        sentenceMonths: 36,
      },
      ...{ offenceGroup: 'property', intentional: true, obligationsSettled: true, additionalPenalties: [] },
    },
    residence: { communeCode: '15421', detail: 'Thôn 3' },
    employment: {
      ...{ education: 'lower-secondary', training: 'elementary', skills: ['arc-welding'] },
      ...{
        occupationsHeld: [{ code: '7212', years: 3 }],
        occupationsWanted: ['7212'],
        wageExpected: 7_000_000,
      },
      ...{ commuteKmMax: 20, relocate: false, availableFrom: day(3), licences: ['A1'] },
    },
    credit: {
      wanted: true,
      purpose: 'production',
      amount: 60_000_000,
      householdRepresentative: true,
      samePurposeDebt: false,
    },
    consents: ['employment', 'training', 'credit'],
  };
}

/** As one would type it from here. */
function shown(path) {
  const near = relative(process.cwd(), path);
  return near.startsWith('..') ? path : near;
}
