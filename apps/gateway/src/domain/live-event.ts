/** What the pages are told as it happens: which list is stale, in ids and codes. They read it again with their own rights. */
export interface LiveEvent {
  readonly event:
    | 'candidates-ranked'
    | 'person-prescreened'
    | 'advice-given'
    | 'vacancy-changed'
    | 'introduction-changed'
    | 'enrolment-changed';
  readonly data: Readonly<Record<string, string>>;
  readonly place: { readonly communeCode: string; readonly provinceCode: string };
  readonly readers: readonly string[];
}

const KINDS: Readonly<Record<string, Pick<LiveEvent, 'event' | 'readers'>>> = {
  'employment.candidate-ranked.v1': { event: 'candidates-ranked', readers: ['counsellor'] },
  'microcredit.person-prescreened.v1': {
    event: 'person-prescreened',
    readers: ['credit-officer', 'commune-leader'],
  },
  'training.advice-given.v1': { event: 'advice-given', readers: ['counsellor', 'training-coordinator'] },
  'training.enrolment-changed.v1': { event: 'enrolment-changed', readers: ['training-coordinator'] },
  'employment.vacancy-opened.v1': { event: 'vacancy-changed', readers: ['counsellor', 'employer'] },
  'employment.vacancy-changed.v1': { event: 'vacancy-changed', readers: ['counsellor', 'employer'] },
  'employment.introduction-changed.v1': {
    event: 'introduction-changed',
    readers: ['counsellor', 'employer'],
  },
  'employment.vacancy-closed.v1': { event: 'vacancy-changed', readers: ['counsellor', 'employer'] },
};

/** Names of the events that are worth telling. */
export const LIVE_TYPES: readonly string[] = Object.keys(KINDS);

/** Fields that may be told; the rest of an event stays inside. */
const TOLD = ['personId', 'vacancyId', 'communeCode', 'provinceCode'] as const;

export interface Envelope {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Undefined for what nobody's page shows. An event that names only a province goes to whoever has a place in it. */
export function liveEventOf({ type, data }: Envelope): LiveEvent | undefined {
  const kind = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
  const text = (name: string): string => (typeof data[name] === 'string' ? data[name] : '');
  if (!kind || text('provinceCode') === '') return undefined;
  const told = TOLD.flatMap((name) => (text(name) === '' ? [] : [[name, text(name)] as const]));
  const place = { communeCode: text('communeCode'), provinceCode: text('provinceCode') };
  return { ...kind, data: Object.fromEntries(told), place };
}
