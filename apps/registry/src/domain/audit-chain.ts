/** Who did what to whom, in which role and to what end. Ids and codes only: no value of a person stands in it. */
export interface AuditEntry {
  /** Number of the entry in the order of writing; may have gaps. */
  readonly entry: string;
  readonly at: Date;
  /** Subject of the token. */
  readonly actor: string;
  readonly role: string;
  readonly act: AuditAct;
  readonly purpose: string | null;
  readonly personId: string | null;
  /** Id of the release, vacancy or other thing it was about. */
  readonly concerning: string | null;
  readonly communeCode: string | null;
  readonly provinceCode: string | null;
  /** Place in the chain, 1, 2, 3 … without gaps; null until sealed. */
  readonly position: string | null;
}

export type AuditAct =
  | 'release-recorded'
  | 'profile-changed'
  | 'consent-given'
  | 'consent-withdrawn'
  | 'case-closed'
  | 'duplicate-read'
  | 'duplicate-dismissed'
  | 'people-merged'
  | 'merge-undone'
  | 'person-read'
  | 'release-read'
  | 'people-searched'
  | 'person-found'
  | 'name-read'
  | 'sex-counted'
  | 'consents-read'
  | 'erasures-read'
  | 'journey-read'
  | 'audit-read'
  | 'audit-exported'
  | 'case-acted'
  | 'case-read'
  | 'cases-listed'
  | 'duty-escalated'
  | 'sentence-read'
  | 'file-read'
  | 'consent-slip-read'
  | 'helper-model-added'
  | 'helper-model-ended'
  | 'helper-added'
  | 'helper-left';

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. Given from outside: the domain computes, it does not load. */
export type Sha256 = (text: string) => string;

/** What the first link hangs on. */
export const GENESIS = '0'.repeat(64);

/**
 * The link of an entry: SHA-256, in hex, of the hash before it and the entry as a JSON list in this order. Anybody who
 * holds the entries can compute it with `sha256sum`.
 */
export function linkHash(previous: string, position: number, entry: AuditEntry, sha256: Sha256): string {
  const fields = [
    position,
    entry.entry,
    entry.at.toISOString(),
    entry.actor,
    entry.role,
    entry.act,
    entry.purpose,
    entry.personId,
    entry.concerning,
    entry.communeCode,
    entry.provinceCode,
  ];
  return sha256(`${previous}\n${JSON.stringify(fields)}`);
}

/** The last link known, or the beginning. */
export interface ChainHead {
  readonly position: number;
  readonly hash: string;
}

export const EMPTY_CHAIN: ChainHead = { position: 0, hash: GENESIS };

/** Continues the chain over `entries`, in their order. */
export function link(
  head: ChainHead,
  entries: readonly AuditEntry[],
  sha256: Sha256,
): { entry: string; position: number; hash: string }[] {
  let { position, hash } = head;
  return entries.map((entry) => {
    position += 1;
    hash = linkHash(hash, position, entry, sha256);
    return { entry: entry.entry, position, hash };
  });
}

export type SealedEntry = AuditEntry & { readonly hash: string };

/** Walks sealed entries in their order and tells the first position at which the chain does not hold; none when it does. */
export function firstBreak(
  head: ChainHead,
  entries: readonly SealedEntry[],
  sha256: Sha256,
): number | undefined {
  let { position, hash } = head;
  for (const entry of entries) {
    position += 1;
    hash = linkHash(hash, position, entry, sha256);
    if (Number(entry.position) !== position || entry.hash !== hash) return position;
  }
  return undefined;
}
