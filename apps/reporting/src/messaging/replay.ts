import { contractOf, type EventClass } from '#libs/contracts';
import { BusContext, type Received } from '#libs/messaging';
import type { Tx } from '#libs/persistence';
import { CountCompletions } from '../application/count-completions.js';
import { CountCounsellings } from '../application/count-counsellings.js';
import { CountHelp } from '../application/count-help.js';
import { CountLoans } from '../application/count-loans.js';
import { CountMerges } from '../application/count-merges.js';
import { CountReleases } from '../application/count-releases.js';
import { CountStep } from '../application/count-step.js';
import { FollowMoves } from '../application/follow-moves.js';
import type { Facts } from '../persistence/facts.js';
import { CountAsOneWhenPeopleMerged } from './count-as-one-when-people-merged.js';
import { CountAsTwoWhenMergeUndone } from './count-as-two-when-merge-undone.js';
import { CountWhenAdvised } from './count-when-advised.js';
import { CountWhenCaseClosed } from './count-when-case-closed.js';
import { CountWhenConsentGiven } from './count-when-consent-given.js';
import { CountWhenCounselled } from './count-when-counselled.js';
import { CountWhenCourseCompleted } from './count-when-course-completed.js';
import { CountWhenEstablishmentLoanDisbursed } from './count-when-establishment-loan-disbursed.js';
import { CountWhenFollowedUp } from './count-when-followed-up.js';
import { CountWhenHelperAssigned } from './count-when-helper-assigned.js';
import { CountWhenHired } from './count-when-hired.js';
import { CountWhenIntroduced } from './count-when-introduced.js';
import { CountWhenLoanDisbursed } from './count-when-loan-disbursed.js';
import { CountWhenModelChanged } from './count-when-model-changed.js';
import { CountWhenPrescreened } from './count-when-prescreened.js';
import { CountWhenRanked } from './count-when-ranked.js';
import { CountWhenReceived } from './count-when-received.js';
import { CountWhenReleased } from './count-when-released.js';
import { MoveWhenProfileChanged } from './move-when-profile-changed.js';
import { UncountWhenCompletionWithdrawn } from './uncount-when-completion-withdrawn.js';
import { UncountWhenCounsellingWithdrawn } from './uncount-when-counselling-withdrawn.js';
import * as told from '#libs/contracts';

/** One method that hears any event: which event fits is told beside it. */
interface Hearing {
  handle(batch: Received<object>[], ctx: BusContext): Promise<void>;
}

/** Tells published events to a read model again, through the handlers that heard them first. */
export class Replay {
  private readonly handlers: ReadonlyMap<string, Hearing>;

  constructor(facts: Facts) {
    const step = new CountStep(facts);
    const merges = new CountMerges(facts);
    const completions = new CountCompletions(facts);
    const counsellings = new CountCounsellings(facts);
    const help = new CountHelp(facts);
    const loans = new CountLoans(facts);
    const handlers: readonly (readonly [EventClass, object])[] = [
      [told.ReleaseRecordedV1, new CountWhenReleased(new CountReleases(facts))],
      [told.ProfileChangedV1, new MoveWhenProfileChanged(new FollowMoves(facts))],
      [told.ConsentGivenV1, new CountWhenConsentGiven(step)],
      [told.PersonReceivedV1, new CountWhenReceived(step)],
      [told.HelperAssignedV1, new CountWhenHelperAssigned(help)],
      [told.HelperModelChangedV1, new CountWhenModelChanged(help)],
      [told.CaseClosedV1, new CountWhenCaseClosed(step)],
      [told.PeopleMergedV1, new CountAsOneWhenPeopleMerged(merges)],
      [told.MergeUndoneV1, new CountAsTwoWhenMergeUndone(merges)],
      [told.CandidateRankedV1, new CountWhenRanked(step)],
      [told.PersonCounselledV1, new CountWhenCounselled(counsellings)],
      [told.CounsellingWithdrawnV1, new UncountWhenCounsellingWithdrawn(counsellings)],
      [told.CandidateIntroducedV1, new CountWhenIntroduced(step)],
      [told.CandidateHiredV1, new CountWhenHired(step)],
      [told.FollowUpRecordedV1, new CountWhenFollowedUp(step)],
      [told.AdviceGivenV1, new CountWhenAdvised(step)],
      [told.CourseCompletedV1, new CountWhenCourseCompleted(completions)],
      [told.CompletionWithdrawnV1, new UncountWhenCompletionWithdrawn(completions)],
      [told.PersonPrescreenedV1, new CountWhenPrescreened(step)],
      [told.LoanDisbursedV1, new CountWhenLoanDisbursed(loans)],
      [told.EstablishmentLoanDisbursedV1, new CountWhenEstablishmentLoanDisbursed(loans)],
    ];
    this.handlers = new Map(handlers.map(([event, handler]) => [contractOf(event).name, handler as Hearing]));
  }

  /** The events that make the read model. */
  get types(): readonly string[] {
    return [...this.handlers.keys()];
  }

  /** Returns how many of them made a difference to nobody but others: those that reporting does not hear. */
  async run(tx: Tx, envelopes: readonly Received<object>[]): Promise<number> {
    let unheard = 0;
    for (const envelope of envelopes) {
      const handler = this.handlers.get(envelope.type);
      if (!handler) {
        unheard++;
        continue;
      }
      const ctx = new BusContext('replay', tx);
      await handler.handle([envelope], ctx);
      ctx.rethrow();
    }
    return unheard;
  }
}
