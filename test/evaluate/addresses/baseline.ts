import { fold } from '#libs/kernel';
import { communesOf, provincesOn, type ResolvedAddress, successors } from '#libs/reference';

type Answer = Pick<ResolvedAddress, 'outcome'> & { communes: readonly { code: string }[] };

/**
 * What one would write in an afternoon: fold the letters, cut at commas, drop type words, and look the last parts up as
 * commune, district, province of before the reform or commune, province of today.
 */
export function exactMatch(on: string): (text: string) => Answer {
  const index = new Map<string, Set<string>>();
  const put = (names: readonly string[], codes: readonly string[]): void => {
    const at = names.map(plain).join(',');
    const held = index.get(at) ?? new Set();
    for (const code of codes) held.add(code);
    index.set(at, held);
  };
  for (const { code, name } of provincesOn(LAST_OLD)) {
    for (const unit of communesOf(code, LAST_OLD)) {
      const now = on > LAST_OLD ? successors(unit.code, LAST_OLD, on).map((next) => next.code) : [unit.code];
      put([unit.fullName, unit.district ?? '', name], now);
    }
  }
  for (const { code, name } of on > LAST_OLD ? provincesOn(on) : []) {
    for (const unit of communesOf(code, on)) put([unit.fullName, name], [unit.code]);
  }
  return (text) => {
    const parts = text
      .split(/[,;–-]/)
      .map(plain)
      .filter(Boolean);
    const found = index.get(parts.slice(-3).join(',')) ?? index.get(parts.slice(-2).join(','));
    const communes = [...(found ?? [])].map((code) => ({ code }));
    return {
      outcome: communes.length === 0 ? 'unknown' : communes.length === 1 ? 'resolved' : 'ambiguous',
      communes,
    };
  };
}

const LAST_OLD = '2025-06-30';
const TYPE = /^(xa|phuong|thi tran|dac khu|huyen|quan|thi xa|thanh pho|tinh|x|p|tt|h|q|tx|tp|t)[. ]+(?=\S)/;

const plain = (part: string): string =>
  fold(part)
    .replace(TYPE, '')
    .replace(/^0+(?=\d)/, '')
    .trim();
