import type { ServiceDefinition } from '#libs/http';
import { ActOnEnrolment } from './application/act-on-enrolment.js';
import { AddCourse } from './application/add-course.js';
import { ApplyPersonNews } from './application/apply-person-news.js';
import { CopyVacancies } from './application/copy-vacancies.js';
import { EnrolPerson } from './application/enrol-person.js';
import { FillSeats } from './application/fill-seats.js';
import { ForgetPeople } from './application/forget-people.js';
import { PlanIntake } from './application/plan-intake.js';
import { ReadviseForCourses } from './application/readvise-for-courses.js';
import { Readvise } from './application/readvise.js';
import { ShowAdvice } from './application/show-advice.js';
import { ShowCourses } from './application/show-courses.js';
import { ShowEnrolments } from './application/show-enrolments.js';
import { TellAdvice } from './application/tell-advice.js';
import { Certify } from './application/certify.js';
import { KeepAttendance } from './application/keep-attendance.js';
import { LapseWaiting } from './application/lapse-waiting.js';
import { ShowGroupAdvice } from './application/show-group-advice.js';
import { TellEnrolment } from './application/tell-enrolment.js';
import { WriteAllowancePolicy } from './application/write-allowance-policy.js';
import { WorkOutAllowance } from './application/work-out-allowance.js';
import { ChangeSeats } from './application/change-seats.js';
import { MergeEnrolments } from './application/merge-enrolments.js';
import { MovePeople } from './application/move-people.js';
import { AllowancePoliciesController } from './http/allowance-policies.controller.js';
import { AttendanceController } from './http/attendance.controller.js';
import { SupportController } from './http/support.controller.js';
import { AllowancePolicyRows } from './persistence/allowance-policy-rows.js';
import { AttendanceSheets } from './persistence/attendance-sheets.js';
import { Certificates } from './persistence/certificates.js';
import { KeepAttendanceAndCertificates1764140000000 } from './persistence/migrations/1764140000000-keep-attendance-and-certificates.js';
import { MoveWithdrawReseat1764200000000 } from './persistence/migrations/1764200000000-move-withdraw-reseat.js';
import { WriteAllowancePolicies1764330000000 } from './persistence/migrations/1764330000000-write-allowance-policies.js';
import { CorrectCoursesAndCancelIntakes1764360000000 } from './persistence/migrations/1764360000000-correct-courses-and-cancel-intakes.js';
import { CallOff } from './application/call-off.js';
import { CancelIntake } from './application/cancel-intake.js';
import { ChangeCourse } from './application/change-course.js';
import { AdviseWhenCourseChanged } from './messaging/advise-when-course-changed.js';
import { IntakesController } from './http/intakes.controller.js';
import { CountWork } from './application/count-work.js';
import { TrainingConfig } from './config.js';
import { WorkController } from './http/work.controller.js';
import { WorkCounts } from './persistence/work-counts.js';
import { AdviceController } from './http/advice.controller.js';
import { CoursesController } from './http/courses.controller.js';
import { EnrolmentsController } from './http/enrolments.controller.js';
import { trainingTexts } from './http/texts.js';
import { AdviseWhenConsentGiven } from './messaging/advise-when-consent-given.js';
import { AdviseWhenCourseAdded } from './messaging/advise-when-course-added.js';
import { AdviseWhenProfileChanged } from './messaging/advise-when-profile-changed.js';
import { AdviseWhenReleased } from './messaging/advise-when-released.js';
import { CopyVacancyWhenChanged } from './messaging/copy-vacancy-when-changed.js';
import { CopyVacancyWhenOpened } from './messaging/copy-vacancy-when-opened.js';
import { DropVacancyWhenClosed } from './messaging/drop-vacancy-when-closed.js';
import { ForgetWhenCaseClosed } from './messaging/forget-when-case-closed.js';
import { ForgetWhenConsentWithdrawn } from './messaging/forget-when-consent-withdrawn.js';
import { MoveWhenPeopleMerged, PartWhenMergeUndone } from './messaging/move-when-people-merged.js';
import { Board } from './persistence/board.js';
import { Courses } from './persistence/courses.js';
import { CreateDirectoryAndAdvice1763769700000 } from './persistence/migrations/1763769700000-create-directory-and-advice.js';
import { Enrolments } from './persistence/enrolments.js';
import { CreateEnrolment1763769800000 } from './persistence/migrations/1763769800000-create-enrolment.js';
import { KeepOnlyTheBestCourse1763769900000 } from './persistence/migrations/1763769900000-keep-only-the-best-course.js';
import { People } from './persistence/people.js';
import { trainingSchemas } from './persistence/schemas.js';
import { Vacancies } from './persistence/vacancies.js';

/** Training: which courses there are, and which of them would open most vacancies to whom. */
export const training: ServiceDefinition<TrainingConfig> = {
  name: 'training',
  config: TrainingConfig,
  schemas: trainingSchemas,
  migrations: [
    CreateDirectoryAndAdvice1763769700000,
    CreateEnrolment1763769800000,
    KeepOnlyTheBestCourse1763769900000,
    KeepAttendanceAndCertificates1764140000000,
    MoveWithdrawReseat1764200000000,
    WriteAllowancePolicies1764330000000,
    CorrectCoursesAndCancelIntakes1764360000000,
  ],
  controllers: [
    ...[CoursesController, AdviceController, EnrolmentsController, WorkController],
    ...[IntakesController, AttendanceController, SupportController, AllowancePoliciesController],
  ],
  handlers: [
    AdviseWhenReleased,
    AdviseWhenProfileChanged,
    AdviseWhenConsentGiven,
    ForgetWhenConsentWithdrawn,
    ForgetWhenCaseClosed,
    CopyVacancyWhenOpened,
    CopyVacancyWhenChanged,
    DropVacancyWhenClosed,
    AdviseWhenCourseAdded,
    AdviseWhenCourseChanged,
    MoveWhenPeopleMerged,
    PartWhenMergeUndone,
  ],
  providers: [
    ...[Board, Courses, Enrolments, People, Vacancies, AttendanceSheets, Certificates],
    ...[AllowancePolicyRows, WriteAllowancePolicy],
    ...[ApplyPersonNews, CopyVacancies, ForgetPeople, Readvise, ReadviseForCourses, TellAdvice],
    ...[
      AddCourse,
      ChangeCourse,
      CallOff,
      CancelIntake,
      PlanIntake,
      ShowCourses,
      ShowAdvice,
      ShowGroupAdvice,
      CountWork,
      WorkCounts,
    ],
    ...[EnrolPerson, ActOnEnrolment, FillSeats, ShowEnrolments, TellEnrolment, LapseWaiting],
    ...[KeepAttendance, WorkOutAllowance, Certify, ChangeSeats, MergeEnrolments, MovePeople],
  ],
  texts: trainingTexts,
  duties: [{ name: 'lapse-waiting', cron: '10 * * * *', doer: LapseWaiting }],
};
