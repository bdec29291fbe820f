import {
  CandidateHiredV1,
  CandidateIntroducedV1,
  CandidateRankedV1,
  CounsellingWithdrawnV1,
  EmploymentPersonErasedV1,
  FollowUpRecordedV1,
  IntroductionChangedV1,
  IntroductionEndedV1,
  PersonCounselledV1,
  VacancyChangedV1,
  VacancyClosedV1,
  VacancyOpenedV1,
} from './employment/index.js';
import type { EventClass } from './event-contract.js';
import { contractOf } from './event-contract.js';
import {
  LoanDisbursedV1,
  EstablishmentLoanDisbursedV1,
  MicrocreditPersonErasedV1,
  PersonPrescreenedV1,
  ReferralChangedV1,
} from './microcredit/index.js';
import {
  CaseClosedV1,
  ConsentGivenV1,
  ConsentWithdrawnV1,
  HelperAssignedV1,
  HelperModelChangedV1,
  HelpEndedV1,
  MergeUndoneV1,
  PeopleMergedV1,
  PersonReceivedV1,
  ProfileChangedV1,
  ReleaseRecordedV1,
} from './registry/index.js';
import {
  AdviceGivenV1,
  CompletionWithdrawnV1,
  CourseAddedV1,
  CourseChangedV1,
  CourseCompletedV1,
  EnrolmentChangedV1,
  TrainingPersonErasedV1,
} from './training/index.js';

/** Every event of the house, by publisher. */
export const events: readonly EventClass[] = [
  ReleaseRecordedV1,
  ProfileChangedV1,
  ConsentGivenV1,
  ConsentWithdrawnV1,
  CaseClosedV1,
  PeopleMergedV1,
  MergeUndoneV1,
  PersonReceivedV1,
  HelperAssignedV1,
  HelperModelChangedV1,
  HelpEndedV1,
  VacancyOpenedV1,
  VacancyChangedV1,
  VacancyClosedV1,
  CandidateRankedV1,
  CandidateIntroducedV1,
  IntroductionChangedV1,
  IntroductionEndedV1,
  PersonCounselledV1,
  CounsellingWithdrawnV1,
  CandidateHiredV1,
  FollowUpRecordedV1,
  EmploymentPersonErasedV1,
  CourseAddedV1,
  CourseChangedV1,
  AdviceGivenV1,
  CourseCompletedV1,
  CompletionWithdrawnV1,
  EnrolmentChangedV1,
  TrainingPersonErasedV1,
  PersonPrescreenedV1,
  ReferralChangedV1,
  LoanDisbursedV1,
  EstablishmentLoanDisbursedV1,
  MicrocreditPersonErasedV1,
];

const byName = new Map(events.map((event) => [contractOf(event).name, event]));

/** The class of an event's data by its name on the wire. */
export const eventByName = (name: string): EventClass | undefined => byName.get(name);
