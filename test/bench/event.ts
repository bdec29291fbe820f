import { contractOf, ReleaseRecordedV1 } from '#libs/contracts';
import { newId, SystemClock } from '#libs/kernel';
import { type BusMessage, Outbox } from '#libs/messaging';

const { example } = contractOf(ReleaseRecordedV1);

/** A sealed release as the registry would tell it, of an invented person. */
export function releaseSealer(
  wakeRelay: () => void = () => undefined,
): () => BusMessage & { personId: string } {
  const outbox = new Outbox('registry', new SystemClock(), wakeRelay);
  return () => {
    const personId = newId();
    const data = { ...example, personId, releaseId: newId() };
    return { personId, ...outbox.seal(ReleaseRecordedV1, { subject: personId, sequence: 1, data }) };
  };
}
