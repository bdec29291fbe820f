import type { ServiceDefinition } from '#libs/http';
import { ActOnList } from './application/act-on-list.js';
import { ActOnReferral } from './application/act-on-referral.js';
import { CheckAsk } from './application/check-ask.js';
import { FactsOfReferral } from './application/facts-of-referral.js';
import { PrepareEstablishment } from './application/prepare-establishment.js';
import { ApplyPersonNews } from './application/apply-person-news.js';
import { ChangePolicy } from './application/change-policy.js';
import { ListPrescreens } from './application/list-prescreens.js';
import { MovePeople } from './application/move-people.js';
import { PrepareReferral } from './application/prepare-referral.js';
import { RescreenDue } from './application/rescreen-due.js';
import { RescreenPeople } from './application/rescreen-people.js';
import { ScreenPeople } from './application/screen-people.js';
import { ShowCommuneList } from './application/show-commune-list.js';
import { ShowDecisions } from './application/show-decisions.js';
import { ShowPolicies } from './application/show-policies.js';
import { ShowPrescreen } from './application/show-prescreen.js';
import { ShowReferrals } from './application/show-referrals.js';
import { TakeBankAnswers } from './application/take-bank-answers.js';
import { TellReferral } from './application/tell-referral.js';
import { WeighWork } from './application/weigh-work.js';
import { MicrocreditConfig } from './config.js';
import { CreditBatchesController } from './http/credit-batches.controller.js';
import { CreditListsController } from './http/credit-lists.controller.js';
import { DecisionsController } from './http/decisions.controller.js';
import { PersonPrescreenController } from './http/person-prescreen.controller.js';
import { PoliciesController } from './http/policies.controller.js';
import { PrescreensController } from './http/prescreens.controller.js';
import { ReferralActsController } from './http/referral-acts.controller.js';
import { ReferralsController } from './http/referrals.controller.js';
import { microcreditTexts } from './http/texts.js';
import { WorkController } from './http/work.controller.js';
import { RescreenDuePeople } from './jobs/rescreen-due-people.js';
import { ForgetWhenCaseClosed } from './messaging/forget-when-case-closed.js';
import { ForgetWhenConsentWithdrawn } from './messaging/forget-when-consent-withdrawn.js';
import { MoveWhenPeopleMerged, PartWhenMergeUndone } from './messaging/move-when-people-merged.js';
import { PrescreenWhenConsentGiven } from './messaging/prescreen-when-consent-given.js';
import { PrescreenWhenProfileChanged } from './messaging/prescreen-when-profile-changed.js';
import { PrescreenWhenReleased } from './messaging/prescreen-when-released.js';
import { AnswerBatches } from './persistence/answer-batches.js';
import { ComingChanges } from './persistence/coming-changes.js';
import { Decisions } from './persistence/decisions.js';
import { CreatePrescreening1763769700000 } from './persistence/migrations/1763769700000-create-prescreening.js';
import { AddPolicyRowsAndWarnings1763801000000 } from './persistence/migrations/1763801000000-add-policy-rows-and-warnings.js';
import { KeepMoneyAndBatches1764150000000 } from './persistence/migrations/1764150000000-keep-money-and-batches.js';
import { CodeReasons1764160000000 } from './persistence/migrations/1764160000000-code-reasons.js';
import { MoveReferrals1764200000000 } from './persistence/migrations/1764200000000-move-referrals.js';
import { WithdrawReferrals1764350000000 } from './persistence/migrations/1764350000000-withdraw-referrals.js';
import { CountAsideChanges1764340000000 } from './persistence/migrations/1764340000000-count-aside-changes.js';
import { ReferEstablishments1764360000000 } from './persistence/migrations/1764360000000-refer-establishments.js';
import { People } from './persistence/people.js';
import { Policies } from './persistence/policies.js';
import { Referrals } from './persistence/referrals.js';
import { microcreditSchemas } from './persistence/schemas.js';

/** Credit: who may borrow from the social policy bank, why, and how far a loan has come. */
export const microcredit: ServiceDefinition<MicrocreditConfig> = {
  name: 'microcredit',
  config: MicrocreditConfig,
  schemas: microcreditSchemas,
  migrations: [
    CreatePrescreening1763769700000,
    AddPolicyRowsAndWarnings1763801000000,
    KeepMoneyAndBatches1764150000000,
    CodeReasons1764160000000,
    MoveReferrals1764200000000,
    CountAsideChanges1764340000000,
    WithdrawReferrals1764350000000,
    ReferEstablishments1764360000000,
  ],
  controllers: [
    ...[PersonPrescreenController, DecisionsController, PrescreensController],
    ...[
      PoliciesController,
      ReferralsController,
      ReferralActsController,
      CreditListsController,
      CreditBatchesController,
      WorkController,
    ],
  ],
  handlers: [
    PrescreenWhenReleased,
    PrescreenWhenProfileChanged,
    PrescreenWhenConsentGiven,
    ForgetWhenConsentWithdrawn,
    ForgetWhenCaseClosed,
    MoveWhenPeopleMerged,
    PartWhenMergeUndone,
  ],
  providers: [
    ...[People, Decisions, Policies, Referrals, AnswerBatches],
    ...[ApplyPersonNews, ScreenPeople, RescreenPeople, RescreenDue],
    RescreenDuePeople,
    ...[ShowPrescreen, ShowDecisions, ListPrescreens, ShowPolicies, ChangePolicy],
    ...[ShowReferrals, PrepareReferral, PrepareEstablishment, FactsOfReferral],
    ...[ActOnReferral, ActOnList, CheckAsk, TellReferral],
    ...[ShowCommuneList, TakeBankAnswers, MovePeople, WeighWork, ComingChanges],
  ],
  // the law counts days; hourly, so that a house that was off at midnight catches up
  duties: [{ name: 'rescreen-due', cron: '5 * * * *', doer: RescreenDuePeople }],
  texts: microcreditTexts,
};
