import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import {
  type AuditEntry,
  EMPTY_CHAIN,
  firstBreak,
  GENESIS,
  link,
  linkHash,
  type SealedEntry,
} from './audit-chain.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const anEntry = (entry: number): AuditEntry => ({
  entry: String(entry),
  at: new Date('2026-11-22T02:00:00.123Z'),
  actor: 'officer-1',
  role: 'registry-officer',
  act: 'person-read',
  purpose: null,
  personId: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5a01',
  concerning: null,
  communeCode: '15421',
  provinceCode: '38',
  position: null,
});

const sealed = (entries: readonly AuditEntry[]): SealedEntry[] =>
  link(EMPTY_CHAIN, entries, sha256).map(({ position, hash }, index) => ({
    ...(entries[index] as AuditEntry),
    position: String(position),
    hash,
  }));

describe('the chain of the audit log', () => {
  const chain = sealed([3, 7, 9, 12].map(anEntry)); // gaps in the numbers of entries are normal

  it('holds as it was sealed, whole and in pieces', () => {
    expect(firstBreak(EMPTY_CHAIN, chain, sha256)).toBeUndefined();
    const [first, ...rest] = chain as [SealedEntry, ...SealedEntry[]];
    expect(firstBreak({ position: 1, hash: first.hash }, rest, sha256)).toBeUndefined();
  });

  it('can be computed by anybody', () => {
    expect(linkHash(GENESIS, 1, anEntry(3), sha256)).toBe(
      'f4b85116897a8fdee89b020afa83bbe1aabeac5856fca030c9630dd60f99c491',
    );
  });

  it.each([
    ['another actor', 1, { actor: 'somebody-else' }],
    ['another moment', 2, { at: new Date('2026-11-22T02:00:00.124Z') }],
    ['another person', 0, { personId: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5a02' }],
    ['another place', 3, { provinceCode: '44' }],
  ])('breaks where somebody wrote %s', (_what, index, change) => {
    const tampered = chain.map((entry, at) => (at === index ? { ...entry, ...change } : entry));
    expect(firstBreak(EMPTY_CHAIN, tampered, sha256)).toBe(index + 1);
  });

  it('breaks where an entry is missing or two changed places', () => {
    const [a, b, c, d] = chain as [SealedEntry, SealedEntry, SealedEntry, SealedEntry];
    expect(firstBreak(EMPTY_CHAIN, [a, c, d], sha256)).toBe(2);
    expect(firstBreak(EMPTY_CHAIN, [a, c, b, d], sha256)).toBe(2);
    expect(firstBreak(EMPTY_CHAIN, [b, c, d], sha256)).toBe(1);
  });
});
