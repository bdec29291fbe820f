import type { ServiceDefinition } from '#libs/http';
import { ActOnCase } from './application/act-on-case.js';
import { CaseFiles } from './application/case-files.js';
import { ChangeConsent } from './application/change-consent.js';
import { ChangeProfile } from './application/change-profile.js';
import { CloseCase, LeaveEverything, TellOfClosure } from './application/close-case.js';
import { DoCaseAct } from './application/do-case-act.js';
import { FindDueCases } from './application/find-due-cases.js';
import { ListDuplicates } from './application/list-duplicates.js';
import { ImportReleases, RowCheck } from './application/import-releases.js';
import { KeepAuditChain } from './application/keep-audit-chain.js';
import { KeepHelperModels } from './application/keep-helper-models.js';
import { LearnFromCourse, TellOfLearning } from './application/learn-from-course.js';
import { MergeBelongings } from './application/merge-belongings.js';
import { ListCases } from './application/list-cases.js';
import { ListConsents } from './application/list-consents.js';
import { MergePeople } from './application/merge-people.js';
import { ArriveInCommune, MoveCase } from './application/move-case.js';
import { CountWork } from './application/count-work.js';
import { CountWomen } from './application/count-women.js';
import { NamePeople } from './application/name-people.js';
import { NoteErasures } from './application/note-erasures.js';
import { AlreadyRegistered } from './application/already-registered.js';
import { OpenCase } from './application/open-case.js';
import { OpenPapers } from './application/open-papers.js';
import { RecordReleaseAtDesk } from './application/record-release-at-desk.js';
import { RecordReleaseOfKnown } from './application/record-release-of-known.js';
import { RecordRelease } from './application/record-release.js';
import { ReferAgain } from './application/refer-again.js';
import { ReviewDuplicate } from './application/review-duplicate.js';
import { SearchPeople } from './application/search-people.js';
import { ShareNames } from './application/share-names.js';
import { LogCaseReading, ShowCase } from './application/show-case.js';
import { ShowPerson } from './application/show-person.js';
import { ShowRelease } from './application/show-release.js';
import { TellOfMerge } from './application/tell-of-merge.js';
import { TraceRelease } from './application/trace-release.js';
import { UndoMerge } from './application/undo-merge.js';
import { WriteCase } from './application/write-case.js';
import { RegistryConfig } from './config.js';
import { AuditController } from './http/audit.controller.js';
import { CaseOpeningsController } from './http/case-openings.controller.js';
import { CaseReleaseController, CasesController } from './http/cases.controller.js';
import { ConsentsController } from './http/consents.controller.js';
import { DuplicatesController } from './http/duplicates.controller.js';
import { HelperModelsController } from './http/helper-models.controller.js';
import { ImportRowCheck } from './http/import-row-check.js';
import { NamesController } from './http/names.controller.js';
import { WorkController } from './http/work.controller.js';
import { WomenCountsController } from './http/women-counts.controller.js';
import { PapersController } from './http/papers.controller.js';
import { PeopleController } from './http/people.controller.js';
import { ReleaseImportsController } from './http/release-imports.controller.js';
import { ReleasesController } from './http/releases.controller.js';
import { texts } from './http/texts.js';
import { EscalateOverdue } from './jobs/escalate-overdue.js';
import { ForgetImportedFiles } from './jobs/forget-imported-files.js';
import { RunImports } from './jobs/run-imports.js';
import { SealAuditLog } from './jobs/seal-audit-log.js';
import { WarmUp } from './jobs/warm-up.js';
import {
  AddSkillsWhenCourseCompleted,
  TakeBackSkillsWhenCompletionWithdrawn,
} from './messaging/add-skills-when-course-completed.js';
import {
  NoteErasureWhenEmploymentErased,
  NoteErasureWhenMicrocreditErased,
  NoteErasureWhenTrainingErased,
} from './messaging/note-erasures.js';
import { ShareNameWhenIntroduced, UnshareNameWhenIntroductionEnded } from './messaging/share-names.js';
import { AuditChainStore } from './persistence/audit-chain-store.js';
import { AuditLog } from './persistence/audit-log.js';
import { CreateRegistry1763769600100 } from './persistence/migrations/1763769600100-create-registry.js';
import { CreateAuditLog1763769600101 } from './persistence/migrations/1763769600101-create-audit-log.js';
import { CreateNameShares1764120000000 } from './persistence/migrations/1764120000000-create-name-shares.js';
import { BlockByGivenNameFirst1764132000000 } from './persistence/migrations/1764132000000-block-by-given-name-first.js';
import { CreateReleaseImports1764131000000 } from './persistence/migrations/1764131000000-create-release-imports.js';
import { CreateCases1764150000000 } from './persistence/migrations/1764150000000-create-cases.js';
import { AskAgeAndClass1764210000000 } from './persistence/migrations/1764210000000-ask-age-and-class.js';
import { AskAgeAndClassOfSentences1764220000000 } from './persistence/migrations/1764220000000-ask-age-and-class-of-sentences.js';
import { KnowDoublesOfPreviews1764350000000 } from './persistence/migrations/1764350000000-know-doubles-of-previews.js';
import { TellWhatWasNotRead1764330000000 } from './persistence/migrations/1764330000000-tell-what-was-not-read.js';
import { ReadListsInPieces1764410000000 } from './persistence/migrations/1764410000000-read-lists-in-pieces.js';
import { CreateDuplicates1764130000000 } from './persistence/migrations/1764130000000-create-duplicates.js';
import { KeepWomenCounts1764190000000 } from './persistence/migrations/1764190000000-keep-women-counts.js';
import { WomenCounts, WomenCountSchema } from './persistence/women-counts.js';
import { CaseList } from './persistence/case-list.js';
import { CASE_SCHEMAS } from './persistence/case-schemas.js';
import { Cases } from './persistence/cases.js';
import { DuplicateActSchema, DuplicateSchema, MergeSchema } from './persistence/duplicate-schemas.js';
import { Duplicates } from './persistence/duplicates.js';
import { Helpers } from './persistence/helpers.js';
import { Learnings, LearningSchema } from './persistence/learnings.js';
import { MergedCases } from './persistence/merged-cases.js';
import { MoveCasesAndLearnings1764200000000 } from './persistence/migrations/1764200000000-move-cases-and-learnings.js';
import { MergedPeople } from './persistence/merged-people.js';
import { KnownPeople } from './persistence/known-people.js';
import { NameShares, NameShareSchema } from './persistence/name-shares.js';
import { EndHelperModels1764360000000 } from './persistence/migrations/1764360000000-end-helper-models.js';
import { CountWork1764340000000 } from './persistence/migrations/1764340000000-count-work.js';
import { OfficeWork } from './persistence/office-work.js';
import { People } from './persistence/people.js';
import { ImportFiles } from './persistence/import-files.js';
import { ImportLines } from './persistence/import-lines.js';
import { PreviewMarks } from './persistence/preview-marks.js';
import { ReleaseImports } from './persistence/release-imports.js';
import {
  AuditEntrySchema,
  CaseClosureSchema,
  ConsentActSchema,
  ErasureSchema,
  PersonSchema,
  ProfileSchema,
  ReleaseSchema,
  ResidenceSchema,
} from './persistence/schemas.js';

/** People, releases, residence, consent, and the log of who read what. */
export const registry: ServiceDefinition = {
  name: 'registry',
  config: RegistryConfig,
  schemas: [
    PersonSchema,
    ReleaseSchema,
    ResidenceSchema,
    ProfileSchema,
    ConsentActSchema,
    CaseClosureSchema,
    ErasureSchema,
    AuditEntrySchema,
    NameShareSchema,
    DuplicateSchema,
    DuplicateActSchema,
    MergeSchema,
    LearningSchema,
    WomenCountSchema,
    ...CASE_SCHEMAS,
  ],
  migrations: [
    CreateRegistry1763769600100,
    CreateAuditLog1763769600101,
    CreateNameShares1764120000000,
    CreateDuplicates1764130000000,
    CreateReleaseImports1764131000000,
    BlockByGivenNameFirst1764132000000,
    CreateCases1764150000000,
    KeepWomenCounts1764190000000,
    MoveCasesAndLearnings1764200000000,
    AskAgeAndClass1764210000000,
    AskAgeAndClassOfSentences1764220000000,
    TellWhatWasNotRead1764330000000,
    CountWork1764340000000,
    KnowDoublesOfPreviews1764350000000,
    EndHelperModels1764360000000,
    ReadListsInPieces1764410000000,
  ],
  controllers: [
    ReleasesController,
    ReleaseImportsController,
    PeopleController,
    ConsentsController,
    NamesController,
    WomenCountsController,
    AuditController,
    DuplicatesController,
    ...[CaseOpeningsController, CasesController, CaseReleaseController, HelperModelsController],
    ...[PapersController, WorkController],
  ],
  handlers: [
    AddSkillsWhenCourseCompleted,
    TakeBackSkillsWhenCompletionWithdrawn,
    NoteErasureWhenEmploymentErased,
    NoteErasureWhenTrainingErased,
    NoteErasureWhenMicrocreditErased,
    ShareNameWhenIntroduced,
    UnshareNameWhenIntroductionEnded,
  ],
  providers: [
    ...[
      ImportReleases,
      ReleaseImports,
      ImportFiles,
      ImportLines,
      PreviewMarks,
      KnownPeople,
      RunImports,
      ForgetImportedFiles,
    ],
    { provide: RowCheck, useClass: ImportRowCheck },
    ...[RecordRelease, ChangeProfile, ChangeConsent, CloseCase, LearnFromCourse, NoteErasures],
    ...[
      ShowPerson,
      SearchPeople,
      NamePeople,
      CountWomen,
      WomenCounts,
      ListConsents,
      ShowRelease,
      TraceRelease,
    ],
    ...[KeepAuditChain, SealAuditLog, WarmUp],
    ...[CaseFiles, WriteCase, OpenCase, ActOnCase, MoveCase, ArriveInCommune, DoCaseAct, ReferAgain],
    ...[LeaveEverything, TellOfClosure, RecordReleaseOfKnown, ShowCase, LogCaseReading, ListCases],
    ...[OpenPapers, FindDueCases, EscalateOverdue, KeepHelperModels, Cases, CaseList, Helpers],
    ...[ListDuplicates, ReviewDuplicate, MergePeople, UndoMerge, TellOfMerge, Duplicates, MergedPeople],
    ...[RecordReleaseAtDesk, AlreadyRegistered, MergeBelongings, MergedCases, Learnings, TellOfLearning],
    ...[People, AuditLog, AuditChainStore, NameShares, ShareNames, CountWork, OfficeWork],
  ],
  texts,
  duties: [
    { name: 'escalate-overdue', cron: '0 * * * *', doer: EscalateOverdue },
    { name: 'forget-imported-files', cron: '40 2 * * *', doer: ForgetImportedFiles },
  ],
};
