import type { PlainDate } from '#libs/kernel';
import type { CaseActName, CaseKind, CaseOpening, CaseState } from './case-life.js';
import type { Conviction } from './conviction.js';
import type { Duty } from './deadline-rules.js';
import type { Organisation } from './helper-models.js';
import type { AdditionalPenalty, AgeAtOffence, CrimeClass, OffenceGroup } from './release.js';

export type ActDetail = Readonly<Record<string, unknown>>;

/** An act as it is kept, with the state and the kind it led to. Never changed afterwards. */
export interface KeptAct {
  readonly id: string;
  readonly personId: string;
  /** 1, 2, 3 … for each person. */
  readonly number: number;
  readonly act: CaseOpening | CaseActName;
  readonly kind: CaseKind;
  readonly state: CaseState;
  readonly on: PlainDate;
  readonly reason: string | null;
  /** Codes, ids and days of the act; words about a person only of the officer's own note. */
  readonly detail: ActDetail;
  readonly at: Date;
  readonly by: string;
  readonly role: string;
  /** The merge by which the case of this act stands aside; null of the case that goes on. */
  readonly asideBy: string | null;
}

/** Something to be done until a day, by law. */
export interface CaseDuty {
  readonly id: string;
  readonly personId: string;
  readonly duty: Duty;
  /** The day it counts from. */
  readonly eventOn: PlainDate;
  readonly fromOn: PlainDate | null;
  readonly due: PlainDate;
  readonly ruleId: string;
  readonly article: string;
  readonly review: boolean;
  readonly openedAt: Date;
  readonly metOn: PlainDate | null;
  readonly droppedAt: Date | null;
  /** When it was first found overdue and put before the chair of the commune; once. */
  readonly escalatedAt: Date | null;
}

/** One office hands somebody over to another. */
export interface CaseMove {
  readonly id: string;
  readonly personId: string;
  readonly toCommune: string;
  readonly toProvince: string;
  /** Hamlet, street, house there. */
  readonly detail: string | null;
  readonly askedAt: Date;
  readonly outcome: 'accepted' | 'refused' | 'withdrawn' | 'closed' | 'merged' | null;
  readonly decidedAt: Date | null;
}

/** A sentence served in the community: án treo (`suspended`) or cải tạo không giam giữ (`non-custodial`). As sensitive as a release. */
export interface CommunitySentence {
  readonly id: string;
  readonly personId: string;
  readonly mainPenalty: 'suspended' | 'non-custodial';
  /** End of the probation or of the sentence. */
  readonly endsOn: PlainDate;
  readonly sentenceMonths: number;
  readonly offenceGroup: OffenceGroup;
  readonly intentional: boolean;
  /** Both null when nobody said, as of a release. */
  readonly ageAtOffence: AgeAtOffence | null;
  readonly crimeClass: CrimeClass | null;
  readonly obligationsSettled: boolean;
  readonly additionalPenalties: readonly AdditionalPenalty[];
  readonly recordedAt: Date;
  readonly recordedBy: string;
}

/** What the rules of clearance and bars look at. */
export const convictionOf = (
  sentence: Omit<CommunitySentence, 'id' | 'personId' | 'recordedAt' | 'recordedBy'>,
): Conviction => {
  const { endsOn, ...rest } = sentence;
  return { ...rest, kind: 'completed', completedOn: endsOn };
};

/** A model as one commune runs it. */
export interface HelperModel {
  readonly id: string;
  /** A code of `MODEL_KINDS`. */
  readonly kind: string;
  readonly name: string;
  readonly communeCode: string;
  readonly provinceCode: string;
  readonly helpersPerPerson: number;
  readonly loadLimit: number;
  readonly startedOn: PlainDate;
  /** Both null while it runs. */
  readonly endedOn: PlainDate | null;
  /** A code of `MODEL_END_REASONS`. */
  readonly endReason: string | null;
  readonly recordedAt: Date;
  readonly recordedBy: string;
}

export interface Helper {
  readonly id: string;
  readonly modelId: string;
  readonly fullName: string;
  readonly organisation: Organisation;
  readonly phone: string | null;
  readonly loadLimit: number;
  readonly since: PlainDate;
  readonly leftOn: PlainDate | null;
  readonly recordedAt: Date;
  readonly recordedBy: string;
}

export interface HelperAssignment {
  readonly id: string;
  readonly personId: string;
  readonly helperId: string;
  readonly modelId: string;
  readonly since: PlainDate;
  readonly endedOn: PlainDate | null;
  readonly endReason: string | null;
}
