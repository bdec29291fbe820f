import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, Matches, Min, ValidateNested } from 'class-validator';
import { EventContract } from '../event-contract.js';
import { CODE, COMMUNE_CODE, PLAIN_DATE, PROVINCE_CODE, PURPOSES, type Purpose } from '../values.js';
import { exampleSnapshot, PersonSnapshot } from './person-snapshot.js';

@EventContract<ReleaseRecordedV1>({
  name: 'registry.release-recorded.v1',
  publisher: 'registry',
  summary: 'A person came home from prison and was recorded.',
  example: { ...exampleSnapshot, releaseId: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5a02', countedOn: '2026-11-16' },
  consumers: [
    'employment.rank-candidate-when-released',
    'microcredit.prescreen-when-released',
    'training.advise-when-released',
    'reporting.count-when-released',
  ],
})
export class ReleaseRecordedV1 extends PersonSnapshot {
  @IsUUID()
  releaseId: string;

  /** The day on which reports count this release: the completion of the sentence, or the recording of a conditional release. */
  @Matches(PLAIN_DATE)
  countedOn: string;
}

@EventContract<ProfileChangedV1>({
  name: 'registry.profile-changed.v1',
  publisher: 'registry',
  summary: 'What is known of a person, or where they live, changed.',
  example: { ...exampleSnapshot },
  consumers: [
    'employment.rank-candidate-when-profile-changed',
    'microcredit.prescreen-when-profile-changed',
    'training.advise-when-profile-changed',
    'reporting.move-when-profile-changed',
  ],
})
export class ProfileChangedV1 extends PersonSnapshot {}

@EventContract<ConsentGivenV1>({
  name: 'registry.consent-given.v1',
  publisher: 'registry',
  summary: 'A person agreed to one more purpose.',
  example: { ...exampleSnapshot, purpose: 'credit' },
  consumers: [
    'employment.rank-candidate-when-consent-given',
    'microcredit.prescreen-when-consent-given',
    'training.advise-when-consent-given',
    'reporting.count-when-consent-given',
  ],
})
export class ConsentGivenV1 extends PersonSnapshot {
  @IsIn(PURPOSES)
  purpose: Purpose;
}

@EventContract<ConsentWithdrawnV1>({
  name: 'registry.consent-withdrawn.v1',
  publisher: 'registry',
  summary: 'A person withdrew one purpose: its section is gone, and every copy has to go.',
  example: { ...withoutCredit(), purpose: 'credit' },
  consumers: [
    'employment.forget-candidate-when-consent-withdrawn',
    'microcredit.forget-when-consent-withdrawn',
    'training.forget-when-consent-withdrawn',
  ],
})
export class ConsentWithdrawnV1 extends PersonSnapshot {
  @IsIn(PURPOSES)
  purpose: Purpose;
}

@EventContract<CaseClosedV1>({
  name: 'registry.case-closed.v1',
  publisher: 'registry',
  summary: 'A case ended: nobody works on it any more, and every copy has to go.',
  example: {
    personId: exampleSnapshot.personId,
    communeCode: '15421',
    provinceCode: '38',
    closedOn: '2028-11-16',
  },
  consumers: [
    'employment.forget-candidate-when-case-closed',
    'microcredit.forget-when-case-closed',
    'training.forget-when-case-closed',
    'reporting.count-when-case-closed',
  ],
})
export class CaseClosedV1 {
  @IsUUID()
  personId: string;

  @Matches(COMMUNE_CODE)
  communeCode: string;

  @Matches(PROVINCE_CODE)
  provinceCode: string;

  @Matches(PLAIN_DATE)
  closedOn: string;
}

const exampleMerge = {
  personId: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5a09',
  intoPersonId: exampleSnapshot.personId,
  mergeId: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5b01',
  into: exampleSnapshot,
  intoSequence: 3,
};

/**
 * Two people of whom one goes over to the other, or comes back. `mergeId` ties both events together and is left out by
 * earlier versions of the registry, which only told reporting; whoever moves rows does nothing without it.
 */
class OfMerge {
  @IsUUID()
  personId: string;

  @IsUUID()
  intoPersonId: string;

  @IsOptional()
  @IsUUID()
  mergeId?: string;

  /** The one who stays, as they may be seen after the act; its sections say what may be held of either. */
  @IsOptional()
  @ValidateNested()
  @Type(() => PersonSnapshot)
  into?: PersonSnapshot;

  /** Version of the one who stays: the sequence of `into`. */
  @IsOptional()
  @IsInt()
  @Min(1)
  intoSequence?: number;
}

@EventContract<PeopleMergedV1>({
  name: 'registry.people-merged.v1',
  publisher: 'registry',
  summary: "Two records were one person: what was the one's is the other's from now on.",
  example: exampleMerge,
  consumers: [
    'employment.move-when-people-merged',
    'microcredit.move-when-people-merged',
    'training.move-when-people-merged',
    'reporting.count-as-one-when-people-merged',
  ],
})
export class PeopleMergedV1 extends OfMerge {}

@EventContract<MergeUndoneV1>({
  name: 'registry.merge-undone.v1',
  publisher: 'registry',
  summary: 'Two merged records were two people after all: each has again what was theirs.',
  example: { ...exampleMerge, person: { ...exampleSnapshot, personId: exampleMerge.personId } },
  consumers: [
    'employment.part-when-merge-undone',
    'microcredit.part-when-merge-undone',
    'training.part-when-merge-undone',
    'reporting.count-as-two-when-merge-undone',
  ],
})
export class MergeUndoneV1 extends OfMerge {
  /** The one who comes back, as they may be seen; the event's own sequence is theirs. */
  @IsOptional()
  @ValidateNested()
  @Type(() => PersonSnapshot)
  person?: PersonSnapshot;
}

/** What happened in somebody's case: ids, codes and a day. */
class CaseNews {
  @IsUUID()
  personId: string;

  @Matches(COMMUNE_CODE)
  communeCode: string;

  @Matches(PROVINCE_CODE)
  provinceCode: string;

  @Matches(PLAIN_DATE)
  on: string;
}

const exampleNews = {
  personId: exampleSnapshot.personId,
  communeCode: '15421',
  provinceCode: '38',
  on: '2026-11-20',
};

@EventContract<PersonReceivedV1>({
  name: 'registry.person-received.v1',
  publisher: 'registry',
  summary: 'A person was received and heard by the commune.',
  example: exampleNews,
  consumers: ['reporting.count-when-received'],
})
export class PersonReceivedV1 extends CaseNews {}

@EventContract<HelperAssignedV1>({
  name: 'registry.helper-assigned.v1',
  publisher: 'registry',
  summary: 'Helpers of a community model stand by a person from now on.',
  example: { ...exampleNews, modelId: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5e01', modelKind: 'three-plus-one' },
  consumers: ['reporting.count-when-helper-assigned'],
})
export class HelperAssignedV1 extends CaseNews {
  @IsUUID()
  modelId: string;

  @Matches(CODE)
  modelKind: string;
}

@EventContract<HelpEndedV1>({
  name: 'registry.help-ended.v1',
  publisher: 'registry',
  summary: 'The helpers of a community model stand by a person no longer.',
  example: exampleNews,
  consumers: [],
  mayBeUnheard: true,
})
export class HelpEndedV1 extends CaseNews {}

@EventContract<HelperModelChangedV1>({
  name: 'registry.helper-model-changed.v1',
  publisher: 'registry',
  summary: 'A commune runs a community model from a day on, or runs it no longer.',
  example: {
    ...{ helperModelId: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5e01', modelKind: 'three-plus-one' },
    ...{ communeCode: '15421', provinceCode: '38', startedOn: '2023-10-18', endedOn: '2026-11-20' },
  },
  consumers: ['reporting.count-when-model-changed'],
})
export class HelperModelChangedV1 {
  @IsUUID()
  helperModelId: string;

  @Matches(CODE)
  modelKind: string;

  @Matches(COMMUNE_CODE)
  communeCode: string;

  @Matches(PROVINCE_CODE)
  provinceCode: string;

  @Matches(PLAIN_DATE)
  startedOn: string;

  /** The first day on which it runs no more. */
  @IsOptional()
  @Matches(PLAIN_DATE)
  endedOn?: string;
}

function withoutCredit(): PersonSnapshot {
  const { credit: _withdrawn, ...rest } = exampleSnapshot;
  return rest;
}
