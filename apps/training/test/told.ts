import {
  CaseClosedV1,
  ConsentGivenV1,
  ConsentWithdrawnV1,
  type PersonSnapshot,
  ProfileChangedV1,
  ReleaseRecordedV1,
  VacancyChangedV1,
  VacancyClosedV1,
  VacancyOpenedV1,
  type VacancySnapshot,
} from '#libs/contracts';
import { newId } from '#libs/kernel';
import { withoutTraining } from './builders.js';
import type { Told } from './house.js';

export const released = (person: PersonSnapshot, sequence = 1): Told => ({
  ...{ event: ReleaseRecordedV1, subject: person.personId, sequence },
  data: { ...person, releaseId: newId(), countedOn: '2026-11-16' },
});

export const changed = (person: PersonSnapshot, sequence: number): Told => ({
  ...{ event: ProfileChangedV1, subject: person.personId, sequence },
  data: person,
});

export const consented = (person: PersonSnapshot, sequence: number): Told => ({
  ...{ event: ConsentGivenV1, subject: person.personId, sequence },
  data: { ...person, purpose: 'training' },
});

export const withdrawn = (person: PersonSnapshot, sequence: number): Told => ({
  ...{ event: ConsentWithdrawnV1, subject: person.personId, sequence },
  data: { ...withoutTraining(person), purpose: 'training' },
});

export const closed = ({ personId, communeCode, provinceCode }: PersonSnapshot, sequence: number): Told => ({
  ...{ event: CaseClosedV1, subject: personId, sequence },
  data: { personId, communeCode, provinceCode, closedOn: '2026-11-21' },
});

export const opened = (vacancy: VacancySnapshot, sequence = 1): Told => ({
  ...{ event: VacancyOpenedV1, subject: vacancy.vacancyId, sequence, data: vacancy },
});

export const altered = (vacancy: VacancySnapshot, sequence: number): Told => ({
  ...{ event: VacancyChangedV1, subject: vacancy.vacancyId, sequence, data: vacancy },
});

export const filled = ({ vacancyId, provinceCode }: VacancySnapshot, sequence: number): Told => ({
  ...{ event: VacancyClosedV1, subject: vacancyId, sequence },
  data: { vacancyId, provinceCode, closedOn: '2026-11-22' },
});
