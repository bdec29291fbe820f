import { AdviceGivenV1, CandidateRankedV1, CaseClosedV1, PersonPrescreenedV1 } from '#libs/contracts';
import { ProfileChangedV1, ReleaseRecordedV1 } from '#libs/contracts';
import { newId } from '#libs/kernel';
import type { Told } from './house.js';

export interface Returned {
  readonly personId: string;
  readonly communeCode: string;
  readonly provinceCode: string;
}

/** A person who came home to Yên Trường (15421, Thanh Hóa); a test names only what it is about. */
export const aReturn = (over: Partial<Returned> = {}): Returned => ({
  personId: newId(),
  communeCode: '15421',
  provinceCode: '38',
  ...over,
});

export const returns = (count: number, over: Partial<Returned> = {}): Returned[] =>
  Array.from({ length: count }, () => aReturn(over));

const told = (person: Returned, event: Told['event'], sequence: number, more: object, at?: string): Told => ({
  ...{ event, subject: person.personId, sequence },
  data: { ...person, ...more },
  ...(at ? { at } : {}),
});

export const released = (person: Returned, countedOn = '2026-11-16', at?: string): Told =>
  told(person, ReleaseRecordedV1, 1, { releaseId: newId(), countedOn }, at);

export const moved = (person: Returned, sequence = 2, at?: string): Told =>
  told(person, ProfileChangedV1, sequence, {}, at);

export const ranked = (person: Returned, at?: string): Told =>
  told(
    person,
    CandidateRankedV1,
    1,
    { policyVersion: '1', counts: { suitable: 1, needsCheck: 0, notNow: 0 } },
    at,
  );

export const prescreened = (person: Returned): Told =>
  told(person, PersonPrescreenedV1, 1, { verdict: 'almost', programme: 'nchxapt', policyVersion: '1' });

export const advised = (person: Returned): Told => told(person, AdviceGivenV1, 1, { opens: 0 });

export const closed = (person: Returned, sequence = 9): Told =>
  told(person, CaseClosedV1, sequence, { closedOn: '2026-11-20' });
