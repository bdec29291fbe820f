/** Who stands by somebody: the organisations of a commune, and the people close to them. */
export const ORGANISATIONS = [
  'police',
  'fatherland-front',
  'veterans',
  'women',
  'youth',
  'farmers',
  'elderly',
  'trade-union',
  'village-head',
  'religious',
  'enterprise',
  'family',
  'other',
] as const;
export type Organisation = (typeof ORGANISATIONS)[number];

export interface ModelKind {
  readonly kind: string;
  /** As it is called where it began. */
  readonly name: string;
  /** How many stand by one person. */
  readonly helpersPerPerson: number;
  /** One of the helpers is from one of these; empty: set locally. */
  readonly ledBy: readonly Organisation[];
  /** People one helper stands by at most, unless the commune sets another number. Our own proposal: no text sets one. */
  readonly load: number;
  readonly where: string;
}

/**
 * The community models of the two reports and of the press. How many members each has is set locally; what is written here
 * is what was reported, and a commune may set other numbers when it enters its model.
 */
export const MODEL_KINDS: readonly ModelKind[] = [
  {
    kind: 'chung-tay',
    name: 'Chung tay giúp đỡ người chấp hành xong án phạt tù trở về địa phương',
    helpersPerPerson: 1,
    ledBy: [],
    load: 5,
    where: 'Yên Định, Thanh Hóa (18/10/2023)',
  },
  {
    kind: 'three-plus-one',
    name: 'Quản lý, giáo dục, cảm hóa đối tượng chấp hành án tại cộng đồng 3+1',
    helpersPerPerson: 3,
    ledBy: [],
    load: 5,
    where: 'Yên Định, Thanh Hóa (18/10/2023)',
  },
  {
    kind: 'community-joins-hands',
    name: 'Cộng đồng chung tay giúp đỡ người chấp hành xong án phạt tù',
    helpersPerPerson: 1,
    ledBy: [],
    load: 5,
    where: 'Yên Trường, Yên Định, Thanh Hóa',
  },
  {
    kind: 'sectors-and-unions',
    name: 'Các ban ngành, đoàn thể thực hiện công tác đảm bảo tái hòa nhập cộng đồng và quản lý, giáo dục, cảm hóa đối tượng',
    helpersPerPerson: 1,
    ledBy: [],
    load: 5,
    where: 'Định Hưng (nay Định Tân), Yên Định, Thanh Hóa',
  },
  {
    kind: 'veterans',
    name: 'Cựu chiến binh giúp đỡ người mãn hạn tù tái hòa nhập cộng đồng',
    helpersPerPerson: 1,
    ledBy: ['veterans'],
    load: 1,
    where: 'Quảng Trị',
  },
  {
    kind: 'fatherland-front',
    name: 'Mặt trận Tổ quốc với công tác tái hòa nhập cộng đồng',
    helpersPerPerson: 1,
    ledBy: ['fatherland-front'],
    load: 5,
    where: 'thị trấn Gio Linh, Quảng Trị',
  },
  {
    kind: 'farmers-union',
    name: 'Hội Nông dân giúp đỡ người chấp hành xong án phạt tù',
    helpersPerPerson: 1,
    ledBy: ['farmers'],
    load: 3,
    where: 'Tây An (Bình Định)',
  },
  {
    kind: 'club',
    name: 'Câu lạc bộ giúp đỡ người tái hòa nhập cộng đồng',
    helpersPerPerson: 1,
    ledBy: [],
    load: 3,
    where: 'An Giang; Ia Băng',
  },
  {
    kind: 'revolving-fund',
    name: 'Quỹ quay vòng vốn giúp người chấp hành xong án phạt tù',
    helpersPerPerson: 1,
    ledBy: [],
    load: 10,
    where: 'Tân Châu',
  },
];

export const MODEL_CODES = MODEL_KINDS.map(({ kind }) => kind);

export const modelKind = (wanted: string): ModelKind | undefined =>
  MODEL_KINDS.find(({ kind }) => kind === wanted);

/** Why a commune ends a model. The office's own codes: no text names any. */
export const MODEL_END_REASONS = [
  'goal-reached',
  'joined-another-model',
  'no-helpers',
  'units-rearranged',
  'entered-by-mistake',
  'other',
] as const;
export type ModelEndReason = (typeof MODEL_END_REASONS)[number];

/** What a visit did for somebody; codes, so that a quarter can be counted. */
export const HELP_GIVEN = [
  'talk',
  'job',
  'training',
  'credit',
  'papers',
  'family',
  'health',
  'gift',
] as const;
export const VISIT_OUTCOMES = ['met', 'not-at-home', 'refused'] as const;
/** How the quarter went, as form HCD-08 asks in words. */
export const PROGRESS = ['good', 'some', 'none', 'worse'] as const;

export interface Candidate {
  readonly id: string;
  readonly organisation: Organisation;
  readonly loadLimit: number;
  /** People they stand by now. */
  readonly load: number;
}

export type AssignmentFault = 'helpers-per-person' | 'helper-of-organisation' | 'helper-full';

/** Why these helpers may not be given to somebody; null when they may. */
export function assignmentFault(
  kind: Pick<ModelKind, 'ledBy'> & { readonly helpersPerPerson: number },
  helpers: readonly Candidate[],
): AssignmentFault | null {
  if (helpers.length !== kind.helpersPerPerson) return 'helpers-per-person';
  if (kind.ledBy.length > 0 && !helpers.some(({ organisation }) => kind.ledBy.includes(organisation))) {
    return 'helper-of-organisation';
  }
  return helpers.some(({ load, loadLimit }) => load >= loadLimit) ? 'helper-full' : null;
}
