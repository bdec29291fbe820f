/**
 * Every operation by which the pages change something, named as the reference of the interface names it. A spec
 * (test/web/operations.spec.ts) compares these with all there are, so that none is left to programs by forgetting.
 */
export const OPERATIONS = [
  'DELETE /api/v1/webhooks/{id}',
  'DELETE /api/v1/people/{id}/consents/{purpose}',
  'PATCH /api/v1/courses/{id}',
  'PATCH /api/v1/people/{id}',
  'PATCH /api/v1/vacancies/{id}',
  'PUT /api/v1/people/{id}/consents/{purpose}',
  'PUT /api/v1/enrolments/{id}/support',
  'POST /api/v1/allowance-policies',
  'POST /api/v1/cases/{id}/acts',
  'POST /api/v1/cases/{id}/release',
  'POST /api/v1/certificate-verifications',
  'POST /api/v1/community-sentences',
  'POST /api/v1/courses',
  'POST /api/v1/courses/{id}/intakes',
  'POST /api/v1/credit-batches',
  'POST /api/v1/credit-policies',
  'POST /api/v1/credit-prescreens',
  'POST /api/v1/credit-prescreens/form-02',
  'POST /api/v1/credit-referrals',
  'POST /api/v1/credit-referrals/acts',
  'POST /api/v1/credit-referrals/{id}/acts',
  'POST /api/v1/duplicates/{id}/dismiss',
  'POST /api/v1/duplicates/{id}/merge',
  'POST /api/v1/enrolments',
  'POST /api/v1/enrolments/{id}/acts',
  'POST /api/v1/helper-models',
  'POST /api/v1/helper-models/{id}/end',
  'POST /api/v1/helper-models/{id}/helpers',
  'POST /api/v1/helpers/{id}/departure',
  'POST /api/v1/intakes/{id}/acts',
  'POST /api/v1/intakes/{id}/attendance',
  'POST /api/v1/introductions',
  'POST /api/v1/introductions/{id}/acts',
  'POST /api/v1/introductions/{id}/follow-ups',
  'POST /api/v1/job-fairs',
  'POST /api/v1/job-fairs/{id}/acts',
  'POST /api/v1/job-fairs/{id}/attendance',
  'POST /api/v1/job-fairs/{id}/invitations',
  'POST /api/v1/job-fairs/{id}/results',
  'POST /api/v1/job-fairs/{id}/table-attendance',
  'POST /api/v1/job-fairs/{id}/timetable',
  'POST /api/v1/merges/{id}/undo',
  'POST /api/v1/operations/{service}/dead-letters/{id}/replays',
  'POST /api/v1/operations/{service}/parked-messages/replays',
  'POST /api/v1/people/searches',
  'POST /api/v1/people/{id}/counsellings',
  'POST /api/v1/release-imports',
  'POST /api/v1/release-imports/{id}/acts',
  'POST /api/v1/release-notices',
  'POST /api/v1/releases',
  'POST /api/v1/self-referrals',
  'POST /api/v1/vacancies',
  'POST /api/v1/vacancies/{id}/closures',
  'POST /api/v1/webhooks',
  'POST /api/v1/webhooks/{id}/deliveries/{deliveryId}/replays',
  'POST /api/v1/webhooks/{id}/secrets',
  'POST /auth/logout',
] as const;
export type Operation = (typeof OPERATIONS)[number];

type NamesIn<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;
/** What stands in the braces of an operation. */
type Ids<O extends Operation> = Readonly<Record<NamesIn<O>, string>>;

/** One operation on one thing: where a request goes. */
export interface Target {
  readonly method: string;
  readonly path: string;
}

/** `to('POST /api/v1/introductions/{id}/acts', { id })`; `query` may hold codes and days, never anything of a person. */
export function to<O extends Operation>(
  operation: O,
  ...[ids, query]: [NamesIn<O>] extends [never]
    ? [ids?: Ids<O>, query?: Record<string, string>]
    : [ids: Ids<O>, query?: Record<string, string>]
): Target {
  const [method = '', template = ''] = operation.split(' ');
  const path = template.replace(/\{(\w+)\}/g, (_place, name: NamesIn<O>) =>
    encodeURIComponent(ids?.[name] ?? ''),
  );
  return { method, path: query ? `${path}?${new URLSearchParams(query).toString()}` : path };
}
