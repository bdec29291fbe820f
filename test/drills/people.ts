import { contractOf, ProfileChangedV1, ReleaseRecordedV1 } from '#libs/contracts';
import { newId } from '#libs/kernel';
import type { BusMessage, Outbox } from '#libs/messaging';
import type { Tx } from '#libs/persistence';

/** What somebody expects to earn in a version, so that a row shows by it which version it holds. */
export const wageOf = (version: number): number => version * 1_000_000;

function fact(personId: string, version: number) {
  const { employment, ...rest } = contractOf(ProfileChangedV1).example;
  const wanted = employment && { ...employment, wageExpected: wageOf(version) };
  return { subject: personId, sequence: version, data: { ...rest, personId, employment: wanted } };
}

/** Adds one version of a person as the registry tells it: the release first, then changes of the profile. */
export function addVersion(outbox: Outbox, tx: Tx, personId: string, version: number): void {
  const told = fact(personId, version);
  if (version > 1) outbox.add(tx, ProfileChangedV1, told);
  else {
    const { countedOn } = contractOf(ReleaseRecordedV1).example;
    outbox.add(tx, ReleaseRecordedV1, { ...told, data: { ...told.data, releaseId: newId(), countedOn } });
  }
}

export const sealVersion = (outbox: Outbox, personId: string, version: number): BusMessage =>
  outbox.seal(ProfileChangedV1, fact(personId, version));
