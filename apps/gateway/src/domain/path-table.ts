import { isUuid } from '#libs/kernel';
export const SERVICES = ['registry', 'employment', 'training', 'microcredit', 'reporting'] as const;
export type ServiceName = (typeof SERVICES)[number];

/** Which service answers below `/api/v1/<word>`. */
const BY_FIRST_WORD: Readonly<Record<string, ServiceName>> = {
  releases: 'registry',
  'release-imports': 'registry',
  people: 'registry',
  duplicates: 'registry',
  merges: 'registry',
  audit: 'registry',
  cases: 'registry',
  'release-notices': 'registry',
  'community-sentences': 'registry',
  'self-referrals': 'registry',
  'helper-models': 'registry',
  helpers: 'registry',
  vacancies: 'employment',
  introductions: 'employment',
  placements: 'employment',
  'job-fairs': 'employment',
  'introduction-proposals': 'employment',
  courses: 'training',
  intakes: 'training',
  enrolments: 'training',
  'training-advice': 'training',
  'allowance-policies': 'training',
  'certificate-keys': 'training',
  'credit-batches': 'microcredit',
  'credit-lists': 'microcredit',
  'credit-policies': 'microcredit',
  'credit-prescreens': 'microcredit',
  'credit-referrals': 'microcredit',
  reports: 'reporting',
};

/** What others than the registry know about a person: `/api/v1/people/{id}/<word>`. */
const ABOUT_A_PERSON: Readonly<Record<string, ServiceName>> = {
  vacancies: 'employment',
  introductions: 'employment',
  counsellings: 'employment',
  placements: 'employment',
  advice: 'training',
  enrolments: 'training',
  'credit-prescreen': 'microcredit',
  'credit-referrals': 'microcredit',
};

/** What only the gateway knows, with `*` for an id; any other method than its own is 405 there. */
const COMPOSED_HERE = new Set([
  'credit-lists form-01',
  'credit-prescreens form-02',
  'credit-referrals list.xlsx',
  'people * consents slip',
  'people * file',
  'people * file.pdf',
  'releases * journey',
  'introductions * letter',
  'helper-models * quarter-report.pdf',
  'credit-referrals * checklist',
  'credit-referrals * form-02',
  'enrolments * certificate',
  'job-fairs * cards',
  'job-fairs * table-sheets',
]);

export interface Destination {
  readonly service: ServiceName;
  /** Path at the service. */
  readonly path: string;
}

/** Where a public path leads; undefined where it leads nowhere. `/internal` of a service is never among the answers
 * except for what operators reach as `/api/v1/operations/{service}/dead-letters` and `…/parked-messages`. */
export function destinationOf(path: string): Destination | undefined {
  const [api, version, first = '', second = '', third = ''] = path.split('/').slice(1);
  if (api !== 'api' || version !== 'v1') return undefined;
  const words = path.split('/').slice(3);
  if (COMPOSED_HERE.has(words.map((word) => (isUuid(word) ? '*' : word)).join(' '))) return undefined;
  if (first === 'operations') return operationsOf(path, second, third);
  if (first === 'work') return workOf(path, second);
  const service =
    first === 'people' && Object.hasOwn(ABOUT_A_PERSON, third)
      ? ABOUT_A_PERSON[third]
      : Object.hasOwn(BY_FIRST_WORD, first)
        ? BY_FIRST_WORD[first]
        : undefined;
  return service && { service, path };
}

/** Each service counts the work that it knows of; what the gateway itself knows of it counts here. */
function workOf(path: string, second: string): Destination | undefined {
  const service = SERVICES.find((name) => name === second);
  return service && { service, path };
}

/** What an operator works with in every service: what it could not handle, and what nobody was there to hear. */
export const FOR_OPERATORS = ['dead-letters', 'parked-messages'] as const;

function operationsOf(path: string, second: string, third: string): Destination | undefined {
  const service = SERVICES.find((name) => name === second);
  if (!service || !FOR_OPERATORS.some((word) => word === third)) return undefined;
  return { service, path: path.replace(`/api/v1/operations/${service}/`, '/internal/') };
}

const INNER = /^\/+(internal|metrics)(\/|$)/i;
const CLIMBING = /(^|\/)\.{1,2}(\/|$)|\/\/|\\|%00/;

/** Nobody outside comes to the inner pages of the gateway itself, however the path is written. */
export const isInner = (path: string): boolean => INNER.test(path) || INNER.test(decoded(path));

/** A path that means another place than it seems to (dots, double slashes, backslashes, also when escaped twice), or none: `*`. */
export const isCrooked = (path: string): boolean =>
  !path.startsWith('/') || [path, decoded(path), decoded(decoded(path))].some((each) => CLIMBING.test(each));

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '/..'; // unreadable: refused like a crooked one
  }
}
