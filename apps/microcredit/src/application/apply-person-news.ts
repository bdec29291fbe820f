import { Injectable } from '@nestjs/common';
import { MicrocreditPersonErasedV1, type PersonSnapshot } from '#libs/contracts';
import { Outbox } from '#libs/messaging';
import { PersonMerges, type Tx } from '#libs/persistence';
import type { Prescreen } from '../domain/answer.js';
import { type Arrival, People } from '../persistence/people.js';
import { type KnownApplicant, ScreenPeople, type Screening } from './screen-people.js';

/** A word of the registry about a person. Without a `credit` section nothing may be held. */
export interface PersonNews {
  readonly messageId: string;
  readonly sequence: number;
  readonly person: Pick<PersonSnapshot, 'personId' | 'communeCode' | 'provinceCode' | 'credit'>;
  /** Consent to credit was withdrawn or the case was closed: the registry waits to hear that we have let go. */
  readonly endsCredit?: boolean;
}

/**
 * Brings our copies up to the newest word and pre-screens whoever may be held. Older words change nothing, so the order in
 * which they come does not matter. Returns a neutral line for each message.
 */
@Injectable()
export class ApplyPersonNews {
  private readonly merges = new PersonMerges();

  constructor(
    private readonly people: People,
    private readonly screenPeople: ScreenPeople,
    private readonly outbox: Outbox,
  ) {}

  async run(tx: Tx, batch: readonly PersonNews[], cause: string): Promise<Map<string, string>> {
    const newest = newestByPerson(batch);
    const versions = await this.people.accept(tx, newest.map(toArrival));
    const accepted = newest.filter(({ person }) => versions.has(person.personId));
    const erased = await this.erase(tx, batch, accepted, versions);
    const held = accepted.filter(({ person }) => person.credit);
    const answers = await this.screen(tx, held, versions, cause);
    return new Map(
      batch.map((news) => {
        const { personId } = news.person;
        if (erased.has(personId)) return [news.messageId, 'erased'];
        if (!accepted.includes(news)) return [news.messageId, 'older-than-held'];
        return [news.messageId, answers.get(personId)?.verdict ?? 'no-consent'];
      }),
    );
  }

  private async screen(
    tx: Tx,
    held: readonly PersonNews[],
    versions: Map<string, number>,
    cause: string,
  ): Promise<Map<string, Prescreen>> {
    if (held.length === 0) return new Map();
    const confirmed = await this.people.listConfirmations(
      tx,
      held.map(({ person }) => person.personId),
    );
    const screenings = held.flatMap(({ person, sequence }): Screening[] => {
      const applicant = toApplicant(person, confirmed.get(person.personId) ?? null);
      const version = versions.get(person.personId) ?? 0;
      return applicant ? [{ applicant, sequence, version }] : [];
    });
    return this.screenPeople.run(tx, screenings, cause);
  }

  /** Tells of everyone of whom something was held, and of everyone about whom the registry waits to hear. */
  private async erase(
    tx: Tx,
    batch: readonly PersonNews[],
    accepted: readonly PersonNews[],
    versions: Map<string, number>,
  ): Promise<Set<string>> {
    const without = accepted.filter(({ person }) => !person.credit).map(({ person }) => person.personId);
    const erased = await this.people.erase(tx, without);
    if (without.length > 0) await this.merges.forget(tx, without);
    const awaited = batch.filter((news) => news.endsCredit).map(({ person }) => person.personId);
    const empty =
      awaited.length === 0
        ? new Map<string, number>()
        : await this.people.erasedAmong(tx, [...new Set(awaited)]);
    for (const personId of empty.keys()) erased.add(personId);
    for (const personId of erased) {
      this.outbox.add(tx, MicrocreditPersonErasedV1, {
        subject: personId,
        sequence: versions.get(personId) ?? empty.get(personId) ?? 0,
        data: { personId, purpose: 'credit' },
      });
    }
    return erased;
  }
}

function newestByPerson(batch: readonly PersonNews[]): PersonNews[] {
  const newest = new Map<string, PersonNews>();
  for (const news of batch) {
    const { personId } = news.person;
    const known = newest.get(personId);
    if (!known || known.sequence < news.sequence) newest.set(personId, news);
  }
  return [...newest.values()];
}

const toArrival = ({ person, sequence }: PersonNews): Arrival => ({
  personId: person.personId,
  sequence,
  state: person.credit ? 'held' : 'erased',
});

function toApplicant(
  { personId, communeCode, provinceCode, credit }: PersonNews['person'],
  listConfirmedOn: string | null,
): KnownApplicant | undefined {
  if (!credit) return undefined;
  return {
    ...{ personId, communeCode, provinceCode, listConfirmedOn },
    wanted: credit.wanted,
    certificate: credit.certificate,
    completedOn: credit.completedOn,
    purpose: credit.purpose ?? null,
    amount: credit.amount ?? null,
    termMonths: credit.termMonths ?? null,
    householdRepresentative: credit.householdRepresentative ?? null,
    samePurposeDebt: credit.samePurposeDebt ?? null,
  };
}
