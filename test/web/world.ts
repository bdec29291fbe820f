import { randomBytes } from 'node:crypto';
import { newId } from '#libs/kernel';
import { ManageAccounts } from '../../apps/identity/src/application/manage-accounts.js';
import { Passwords } from '../../apps/identity/src/application/passwords.js';
import { identity } from '../../apps/identity/src/identity.module.js';
import { Accounts } from '../../apps/identity/src/persistence/accounts.js';
import type { TestHouse } from '../house.js';
import type { Account } from './browser.js';

/** Xã Yên Trường, where the people of the stories live. */
export const YEN_TRUONG = '15421';

/** An account of one role in areas parted by blanks, with a password of its own; of a `person` with the file that it opens. */
export async function accountFor(
  house: TestHouse,
  role: string,
  area: string,
  personId?: string,
): Promise<Account> {
  const account = {
    username: `${role}-${area.replaceAll(' ', '-')}`,
    password: randomBytes(12).toString('hex'),
  };
  const database = await house.database.open(identity);
  const accounts = new ManageAccounts(new Accounts(), new Passwords());
  await database.transaction((tx) =>
    accounts.save(tx, { ...account, role, areas: area.split(' '), ...(personId ? { personId } : {}) }),
  );
  return account;
}

async function post<T>(house: TestHouse, path: string, token: string, body: object): Promise<T> {
  const response = await fetch(`${house.url}${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': newId(),
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`POST ${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

/** A welder is wanted in the next commune; `over` says what is special. */
export async function openVacancy(house: TestHouse, over: object = {}): Promise<{ id: string }> {
  return post(house, '/api/v1/vacancies', await house.token('counsellor', ['38']), {
    employer: { name: 'Cơ khí Hoa Sen Mới', taxCode: '2800000001' },
    ...{ title: 'Thợ hàn', occupationCode: '7212', openings: 3, communeCode: '15469' },
    ...{ wageMin: 7_000_000, wageMax: 9_000_000, closesOn: `${new Date().getUTCFullYear() + 1}-12-31` },
    ...{ skillsRequired: ['arc-welding'], skillsWelcome: ['blueprint-reading'], education: 'none' },
    ...{ experienceYears: 1, licences: [], shifts: ['day'], contract: '12-months', worksWith: [] },
    ...over,
  });
}

export interface Released {
  readonly personId: string;
  readonly releaseId: string;
}

/** Somebody who came home, on the day `home`; `given` says what is special. */
export async function release(
  house: TestHouse,
  fullName: string,
  given: { skills?: string[]; years?: number; penalties?: object[]; phone?: string; home?: string } = {},
): Promise<Released> {
  const token = await house.token('registry-officer', [YEN_TRUONG]);
  return post(house, '/api/v1/releases', token, {
    person: {
      ...{ fullName, birthDate: '1990-05-02', sex: 'male' },
      ...(given.phone ? { phone: given.phone } : {}),
    },
    release: {
      ...{
        kind: 'completed',
        completedOn: given.home ?? '2025-11-16',
        certificateNo: 'PT70/1',
        sentenceMonths: 36,
      },
      ...{ offenceGroup: 'drugs', intentional: true, obligationsSettled: true },
      additionalPenalties: given.penalties ?? [],
    },
    residence: { communeCode: YEN_TRUONG, detail: 'Thôn 3' },
    employment: {
      ...{ education: 'lower-secondary', training: 'elementary', skills: given.skills ?? ['arc-welding'] },
      occupationsHeld: [{ code: '7212', years: given.years ?? 3 }],
      ...{ occupationsWanted: ['7212'], wageExpected: 7_000_000, commuteKmMax: 20, relocate: false },
      ...{ availableFrom: '2025-11-25', licences: ['A1'] },
    },
    credit: {
      ...{ wanted: true, purpose: 'production', amount: 60_000_000 },
      ...{ householdRepresentative: true, samePurposeDebt: false },
    },
    consents: ['employment', 'training', 'credit'],
  });
}
