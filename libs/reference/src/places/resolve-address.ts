import type { PlainDate } from '#libs/kernel';

export interface AddressCandidate {
  readonly code: string;
  /** Full name, `Xã Yên Trường`. */
  readonly name: string;
  readonly provinceCode: string;
  /** Codes in the order of reasoning, e.g. `['old-commune', 'merged-whole']`. */
  readonly because: readonly string[];
}

export interface ResolvedAddress {
  /** `ambiguous` = asked, never guessed: the text fits several communes, or the old one was split. */
  readonly outcome: 'resolved' | 'ambiguous' | 'unknown';
  readonly communes: readonly AddressCandidate[];
}

/** The commune in charge on `on` of an address written by hand, old or new style. */
export function resolveAddress(text: string, on: PlainDate): ResolvedAddress {
  throw new Error(`pending ${text} ${on}`);
}
