import type { ServiceDefinition } from '#libs/http';
import { CountCompletions } from './application/count-completions.js';
import { CountCounsellings } from './application/count-counsellings.js';
import { CountHelp } from './application/count-help.js';
import { CountLoans } from './application/count-loans.js';
import { CountMerges } from './application/count-merges.js';
import { CountReleases } from './application/count-releases.js';
import { CountStep } from './application/count-step.js';
import { FollowMoves } from './application/follow-moves.js';
import { ReportEstablishments } from './application/report-establishments.js';
import { ReportReintegration } from './application/report-reintegration.js';
import { ShowYears } from './application/show-years.js';
import { ReportingConfig } from './config.js';
import { EstablishmentLoansController } from './http/establishment-loans.controller.js';
import { ModelCountsController } from './http/model-counts.controller.js';
import { ReportsController } from './http/reports.controller.js';
import { WorkController } from './http/work.controller.js';
import { reportingTexts } from './http/texts.js';
import { DecideYesterday } from './jobs/decide-yesterday.js';
import { ForgetOldEvents } from './jobs/forget-old-events.js';
import { CountAsOneWhenPeopleMerged } from './messaging/count-as-one-when-people-merged.js';
import { CountAsTwoWhenMergeUndone } from './messaging/count-as-two-when-merge-undone.js';
import { CountWhenAdvised } from './messaging/count-when-advised.js';
import { CountWhenCaseClosed } from './messaging/count-when-case-closed.js';
import { CountWhenConsentGiven } from './messaging/count-when-consent-given.js';
import { CountWhenCounselled } from './messaging/count-when-counselled.js';
import { CountWhenCourseCompleted } from './messaging/count-when-course-completed.js';
import { CountWhenEstablishmentLoanDisbursed } from './messaging/count-when-establishment-loan-disbursed.js';
import { CountWhenFollowedUp } from './messaging/count-when-followed-up.js';
import { CountWhenHelperAssigned } from './messaging/count-when-helper-assigned.js';
import { CountWhenHired } from './messaging/count-when-hired.js';
import { CountWhenIntroduced } from './messaging/count-when-introduced.js';
import { CountWhenLoanDisbursed } from './messaging/count-when-loan-disbursed.js';
import { CountWhenModelChanged } from './messaging/count-when-model-changed.js';
import { CountWhenPrescreened } from './messaging/count-when-prescreened.js';
import { CountWhenRanked } from './messaging/count-when-ranked.js';
import { CountWhenReceived } from './messaging/count-when-received.js';
import { CountWhenReleased } from './messaging/count-when-released.js';
import { MoveWhenProfileChanged } from './messaging/move-when-profile-changed.js';
import { UncountWhenCompletionWithdrawn } from './messaging/uncount-when-completion-withdrawn.js';
import { UncountWhenCounsellingWithdrawn } from './messaging/uncount-when-counselling-withdrawn.js';
import { CountedPeople } from './persistence/counted-people.js';
import { CountedEstablishments } from './persistence/counted-establishments.js';
import { EventArchive } from './persistence/event-archive.js';
import { Facts } from './persistence/facts.js';
import { CreateReadModel1763769800000 } from './persistence/migrations/1763769800000-create-read-model.js';
import { CreateCountedAs1764130000001 } from './persistence/migrations/1764130000001-create-counted-as.js';
import { CreateTranche1764150000000 } from './persistence/migrations/1764150000000-create-tranche.js';
import { CreateHelped1764151000000 } from './persistence/migrations/1764151000000-create-helped.js';
import { RememberWhatWasShown1764220000000 } from './persistence/migrations/1764220000000-remember-what-was-shown.js';
import { CreateCompletion1764230000000 } from './persistence/migrations/1764230000000-create-completion.js';
import { CreateCounselling1764370000000 } from './persistence/migrations/1764370000000-create-counselling.js';
import { KeyEveryId1764240000000 } from './persistence/migrations/1764240000000-key-every-id.js';
import { KeepEvents1764210000000 } from './persistence/migrations/1764210000000-keep-events.js';
import { CreateModelRun1764360000000 } from './persistence/migrations/1764360000000-create-model-run.js';
import { CreateEstablishmentTranche1764380000000 } from './persistence/migrations/1764380000000-create-establishment-tranche.js';
import { RememberModelsShown1764390000000 } from './persistence/migrations/1764390000000-remember-models-shown.js';
import { Pseudonyms } from './persistence/pseudonyms.js';
import { ModelCounts } from './persistence/model-counts.js';
import { ShownEditions } from './persistence/shown-editions.js';
import { reportingSchemas } from './persistence/schemas.js';

/** Figures for the steering committee: read models made of events only, nobody recognisable in them. */
export const reporting: ServiceDefinition<ReportingConfig> = {
  name: 'reporting',
  config: ReportingConfig,
  schemas: reportingSchemas,
  migrations: [
    CreateReadModel1763769800000,
    CreateCountedAs1764130000001,
    CreateTranche1764150000000,
    CreateHelped1764151000000,
    KeepEvents1764210000000,
    RememberWhatWasShown1764220000000,
    CreateCompletion1764230000000,
    KeyEveryId1764240000000,
    CreateCounselling1764370000000,
    CreateModelRun1764360000000,
    CreateEstablishmentTranche1764380000000,
    RememberModelsShown1764390000000,
  ],
  controllers: [ReportsController, EstablishmentLoansController, ModelCountsController, WorkController],
  handlers: [
    CountWhenReleased,
    MoveWhenProfileChanged,
    CountWhenRanked,
    CountWhenPrescreened,
    CountWhenAdvised,
    CountWhenCaseClosed,
    CountWhenCounselled,
    CountWhenIntroduced,
    CountWhenHired,
    CountWhenFollowedUp,
    CountWhenConsentGiven,
    CountWhenReceived,
    CountWhenHelperAssigned,
    CountWhenModelChanged,
    CountWhenCourseCompleted,
    UncountWhenCompletionWithdrawn,
    UncountWhenCounsellingWithdrawn,
    CountWhenLoanDisbursed,
    CountWhenEstablishmentLoanDisbursed,
    CountAsOneWhenPeopleMerged,
    CountAsTwoWhenMergeUndone,
  ],
  providers: [
    Pseudonyms,
    EventArchive,
    Facts,
    CountedPeople,
    CountedEstablishments,
    ModelCounts,
    CountReleases,
    CountMerges,
    CountLoans,
    CountHelp,
    CountCompletions,
    CountCounsellings,
    FollowMoves,
    CountStep,
    ShownEditions,
    ShowYears,
    ReportReintegration,
    ReportEstablishments,
    ForgetOldEvents,
    DecideYesterday,
  ],
  duties: [
    { name: 'decide-yesterday', cron: '20 1 * * *', doer: DecideYesterday },
    { name: 'forget-old-events', cron: '40 2 * * *', doer: ForgetOldEvents },
  ],
  texts: reportingTexts,
};
