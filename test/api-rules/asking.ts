import { expect } from '@jest/globals';
import { newId } from '#libs/kernel';
import { setTimeout as pause } from 'node:timers/promises';
import type { TestHouse } from '../house.js';
import { operationsOf, type ApiDocument, type Operation } from './operations.js';

const AT_ONCE = 8;

interface Problem {
  code?: string;
  errors?: { pointer: string; code: string; detail: string }[];
}
export interface Answer {
  status: number;
  type: string;
  problem: Problem;
  allow: string | null;
  text: string;
}
export interface Ask {
  token?: string;
  body?: string | object;
  /** What a file holds that is sent as a form. */
  file?: string;
  /** What the form says beside the file. */
  fields?: Readonly<Record<string, string>>;
  headers?: Record<string, string>;
  path?: string;
  method?: string;
}

/** The house with the description it gives of itself. */
export interface Described {
  readonly house: TestHouse;
  readonly document: ApiDocument;
  readonly operations: readonly Operation[];
}

export async function describedHouse(house: TestHouse): Promise<Described> {
  const document = (await (await fetch(`${house.url}/api/openapi.json`)).json()) as ApiDocument;
  return { house, document, operations: operationsOf(document) };
}

/** Asks as an operation wants to be asked, except for what `wrong` says. Waits when it was too often. */
export async function ask(house: TestHouse, operation: Operation, wrong: Ask = {}): Promise<Answer> {
  const [role] = operation.roles;
  const token = wrong.token ?? (role === undefined ? '' : await house.token(role));
  const headers = new Headers({
    ...(operation.needs('Idempotency-Key') ? { 'idempotency-key': newId() } : {}),
    ...(operation.needs('If-Match') ? { 'if-match': '"1"' } : {}),
    ...wrong.headers,
  });
  for (const [name, value] of Object.entries(wrong.headers ?? {})) if (value === '') headers.delete(name);
  if (token !== '') headers.set('authorization', `Bearer ${token}`);
  const given = wrong.body ?? operation.body?.examples[0];
  const method = wrong.method ?? operation.method;
  const sends = method !== 'GET' && method !== 'HEAD';
  const file = wrong.file ?? (operation.takesFile && sends && wrong.body === undefined ? '' : undefined);
  const body = file === undefined ? jsonOf(sends ? given : undefined) : formWith(file, wrong.fields);
  if (typeof body === 'string' && !headers.has('content-type'))
    headers.set('content-type', 'application/json');
  const signal = AbortSignal.timeout(30_000); // a stream that should have been refused never ends
  const answer = await fetch(`${house.url}${wrong.path ?? operation.path}`, {
    method,
    headers,
    body,
    signal,
  });
  const text = await answer.text();
  if (answer.status === 429) {
    await pause(Number(answer.headers.get('retry-after')) * 1000);
    return ask(house, operation, wrong);
  }
  const type = answer.headers.get('content-type') ?? '';
  const problem = type.includes('problem+json') ? (JSON.parse(text) as Problem) : {};
  return { status: answer.status, type, problem, allow: answer.headers.get('allow'), text };
}

const jsonOf = (given: unknown): string | null =>
  given === undefined ? null : typeof given === 'string' ? given : JSON.stringify(given);

function formWith(content: string, fields: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([content]), 'list.csv');
  return form;
}

/** Every case at once, a few under way; returns what was not as it should be. */
export async function failures<T>(
  cases: readonly T[],
  check: (each: T) => Promise<string | undefined>,
): Promise<string[]> {
  const left = [...cases];
  const found: string[] = [];
  const work = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const fault = await check(next);
      if (fault !== undefined) found.push(fault);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  expect(cases.length).toBeGreaterThan(0);
  return found.sort();
}

/** Nothing when the answer is a problem of this status, code and pointer; else what it was. */
export function unless(
  what: string,
  answer: Answer,
  wanted: { status: number; code?: string; pointer?: string },
): string | undefined {
  const { problem, status, type } = answer;
  const right =
    status === wanted.status &&
    type.startsWith('application/problem+json') &&
    (wanted.code === undefined || problem.code === wanted.code) &&
    (wanted.pointer === undefined || problem.errors?.some(({ pointer }) => pointer === wanted.pointer));
  return right ? undefined : `${what}: ${status} ${type} ${JSON.stringify(problem.errors ?? problem.code)}`;
}
